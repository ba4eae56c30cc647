"""Pages as the reader of statements gets them, from the text of a file."""

from claimcheck.documents.read import read_document
from claimcheck.language.normalise import normalise
from claimcheck.language.passage import Passage
from claimcheck.language.sentences import split_sentences


def read_passages(text, name):
    """The passages of a page that a reader sees; `name` tells the format."""
    passages, number = [], 0
    for block in read_document(name, text.encode()).blocks:
        if block.hidden:
            continue
        plain = normalise(block.text)
        sentences = split_sentences(plain, block.id, number)
        number += len(sentences)
        passages.append(Passage(block, plain, sentences, (), (), ()))
    return passages
