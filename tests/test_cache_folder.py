import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.cache_folder import cache_folder, cached, content_key


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"XDG_CACHE_HOME": "/x", "HOME": "/h"}, "linux", "/x/claimcheck"),
        ({"XDG_CACHE_HOME": "x", "HOME": "/h"}, "linux", "/h/.cache/claimcheck"),
        ({"XDG_CACHE_HOME": "", "HOME": "/h"}, "linux", "/h/.cache/claimcheck"),
        ({"HOME": "/h"}, "darwin", "/h/Library/Caches/claimcheck"),
        ({"LOCALAPPDATA": "/l", "XDG_CACHE_HOME": "/x"}, "win32", "/l/claimcheck"),
        ({"USERPROFILE": "/u"}, "win32", "/u/AppData/Local/claimcheck"),
        ({"CLAIMCHECK_CACHE": "/own", "HOME": "/h"}, "linux", "/own"),
        ({"CLAIMCHECK_CACHE": "", "HOME": "/h"}, "linux", None),
        ({}, "linux", None),
        ({"HOME": "relative"}, "linux", None),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths as on POSIX")
def test_folder(environment, platform, expected):
    assert cache_folder(environment, platform) == (Path(expected) if expected else None)


@given(st.lists(st.binary(max_size=4)), st.lists(st.binary(max_size=4)))
def test_keys(parts, others):
    assert (content_key(*parts) == content_key(*others)) == (parts == others)


def test_texts_are_their_bytes():
    assert content_key("é") == content_key("é".encode())
    assert content_key("\ud800")


def test_built_once(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    data = {"a": [1, 2.5, None, True, "é\ud800\U0001f600"]}
    calls = []
    for _ in range(2):
        assert cached("moss", "k", lambda: calls.append(1) or data) == data
    assert len(calls) == 1
    assert cached("moss", "other", lambda: 5) == 5
    assert json.loads((tmp_path / "moss-other.json").read_bytes().partition(b"\n")[2]) == 5


def test_what_build_raises_goes_through(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    with pytest.raises(ZeroDivisionError):
        cached("moss", "k", lambda: 1 // 0)
    assert list(tmp_path.iterdir()) == []


def test_kinds_do_not_make_room_for_each_other(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    for number in range(20):
        cached("terms-a", f"{number:02}", lambda: 1)
        cached("terms-a-b", f"{number:02}", lambda: 1)
        cached("terms", f"{number:02}", lambda: 1)
    assert len(list(tmp_path.iterdir())) == 24
