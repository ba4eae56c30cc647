"""What the tests of configuration share."""

import pytest


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Writes files below a folder of its own, which is the current one; gives the folder."""
    monkeypatch.chdir(tmp_path)

    def write(files):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return tmp_path

    return write
