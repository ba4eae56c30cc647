"""What people are shown as a link to a source."""

import re
from pathlib import Path

import pytest

from claimcheck import data
from claimcheck.evidence.base import facts_from, load_facts
from claimcheck.evidence.links import link_of, page_link
from claimcheck.language.vocabulary import Vocabulary

NUMERIC = re.compile(r"https?://(?:[0-9.]+|\[)(?:[:/]|$)")


def linked(**record):
    read = record.pop("read", ())
    figures = [{"measure": "share", "value": 1, "verified": True, "via": via, "read_at": page} for via, page in read]
    return link_of(facts_from([{"id": "a", "year": 2020, "figures": figures, **record}], Vocabulary()).get("a"))


PUBLISHER = ("publisher", "https://journal.example.org/a")


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"doi": "10.5555/a", "pmid": "1", "read": [PUBLISHER]}, "https://doi.org/10.5555/a"),
        ({"doi": "10.5555/a(1)<2>#b c"}, "https://doi.org/10.5555/a(1)%3C2%3E%23b%20c"),
        ({"pmid": "123", "pmcid": "PMC1"}, "https://pubmed.ncbi.nlm.nih.gov/123/"),
        ({"pmcid": "PMC1", "read": [PUBLISHER]}, "https://pmc.ncbi.nlm.nih.gov/articles/PMC1/"),
        ({"read": [PUBLISHER]}, PUBLISHER[1]),
        (
            {"read": [("mirror", "https://copy.example.org/a"), ("institution", "https://x.example.org"), PUBLISHER]},
            PUBLISHER[1],
        ),
        ({"read": [("mirror", "https://copy.example.org/a")]}, None),
        ({}, None),
    ],
)
def test_link(record, expected):
    assert linked(**record) == expected


@pytest.mark.parametrize(
    "address",
    [
        "http://203.0.113.9/a",
        "http://203.0.113.9",
        "https://example.org:8443/a",
        "https://[2001:db8::1]/a",
        "https://user@example.org/a",
        "https://user:secret@example.org/a",
        "https://localhost/a",
        "https://0x7f000001/a",
        "https://2130706433/",
        "ftp://example.org/a",
        "javascript:alert(1)",
        "https://example.org/a\n.evil.example",
        "https://-example.org/",
        "",
        None,
    ],
)
def test_addresses_that_nobody_is_sent_to(address):
    assert page_link(address, "publisher") is None


@pytest.mark.parametrize(
    "address", ["https://example.org", "https://a-b.example.co.uk/x?y=1#z", "http://EXAMPLE.org/a:b"]
)
def test_addresses_that_people_are_sent_to(address):
    assert page_link(address, "publisher") == page_link(address, "index") == page_link(address, "agency") == address
    assert page_link(address, "mirror") is page_link(address, "institution") is page_link(address, None) is None


def test_no_link_of_the_base_is_a_mirror_a_number_or_a_port():
    base = load_facts([Path(data.root()) / "reference_facts.yaml"], Vocabulary())
    linked = 0
    for id_ in base.all_ids():
        source = base.get(id_)
        link = link_of(source)
        if link is None:
            continue
        linked += 1
        assert re.fullmatch(r"https?://[a-z0-9.-]+\.[a-z]{2,}(/.*)?", link, re.IGNORECASE)
        assert not NUMERIC.match(link)
        assert link not in {
            figure.read_at for figure in source.figures if figure.via in ("mirror", "institution")
        } or any(figure.read_at == link and figure.via in ("publisher", "index", "agency") for figure in source.figures)
    assert linked > 220
