"""Every sentence that a person reads, in one place. Functions take words and numbers, never records.

Of copy it is said what it says and what its source says: differs, gives, is not on record; never wrong, false,
misleading or fabricated.
"""

from claimcheck.messages.assertions import *
from claimcheck.messages.changes import *
from claimcheck.messages.claims import *
from claimcheck.messages.configuration import *
from claimcheck.messages.copy import *
from claimcheck.messages.doctor import *
from claimcheck.messages.facts import *
from claimcheck.messages.formats import *
from claimcheck.messages.hygiene import *
from claimcheck.messages.own_list import *
from claimcheck.messages.parsing import *
from claimcheck.messages.review import *
from claimcheck.messages.runs import *
from claimcheck.messages.sources import *
from claimcheck.messages.words import *
