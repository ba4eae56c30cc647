"""A linter that finds `bad` in every file, so that the command line can be tested by itself."""

import datetime
import hashlib
from dataclasses import dataclass

from claimcheck.errors import UnreadableFile
from claimcheck.evidence.base import load_facts
from claimcheck.findings.finding import ClaimRecord, FileReport, Finding, MarkedCopy, Position
from claimcheck.language.vocabulary import Vocabulary


@dataclass(frozen=True)
class Settings:
    today: datetime.date
    facts: tuple = ()
    rules: tuple = ()
    vocabulary: tuple = ()
    select: tuple = ()
    ignore: tuple = ()
    preview: bool = False
    numbers: str = "en"


Prepared = Settings


def prepare(settings):
    load_facts(settings.facts, Vocabulary())
    return settings


def check_content(path, content, prepared):
    if b"\x00" in content:
        raise UnreadableFile("a NUL byte; save the file as text", path, 2, 1)
    text = content.decode()
    if "crash" in text:
        raise KeyError("crash")
    findings, claims = [], []
    for number, line in enumerate(text.splitlines(), 1):
        for severity in ("error", "warning", "advice"):
            if severity in line:
                position = Position(number, line.index(severity) + 1, number, line.index(severity) + len(severity) + 1)
                mark = MarkedCopy(position, severity)
                findings.append(
                    Finding(
                        path,
                        position,
                        "SF02",
                        "sample-size-differs",
                        severity,
                        "It differs.",
                        severity,
                        (mark,),
                        fingerprint="0" * 32,
                    )
                )
                claims.append(ClaimRecord(path, position, "share", severity, "contradicted"))
    lines = dict(enumerate(text.splitlines(), 1))
    return FileReport(path, hashlib.sha256(content).hexdigest(), tuple(findings), tuple(claims), lines)
