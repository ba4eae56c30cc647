"""How strongly sentences about invented treatments claim an effect."""

import pytest

from claimcheck.claims.causal_strength import Strength, read_strength
from claimcheck.claims.claim_words import read_words

SENTENCES = {
    Strength.DIRECT: [
        "Warm sand reduces stiffness of the knees.",
        "The daily walk improved sleep and lowered blood pressure.",
        "Singing lessons did not improve lung function.",
        "Low back pain was relieved by the felt insoles.",
        "The tea had no effect on heart rate.",
        "Cold mud leads to better sleep.",
        "Felt insoles were effective in treating heel pain.",
        "The programme helped reduce falls among residents.",
        "Warm sand has been shown to relieve joint pain.",
        "The balm offers relief from stiff shoulders.",
        "The balm eases pain, thereby improving sleep.",
        "Night shifts double the risk of falls.",
        "Felt insoles cause blisters in runners, a small study finds.",
        "Cold mud and singing increase appetite.",
        "Warm sand can lower the risk of cramps.",
        "Loose rugs most common cause of falls at home.",
        "Trials demonstrate robust effects on sleep: people slept through.",
        "Untreated mould is toxic to the lungs.",
        "Two short talks keep visitors away from the emergency room.",
        "The study highlights the role of daily walks in recovery.",
        "The extract, which grows on hills, calms nerves, reducing stress and improving sleep.",
        "Doses of ten drops (or more), lowered blood pressure for a week.",
        "Cold mud works as well as tablets in heel pain.",
        "Cold mud is just as effective as tablets.",
        "Felt insoles not harmful to walkers.",
        "The rule has prevented dozens of falls.",
        "Loose rugs are steadily increasing the risk of falls.",
        "The illness is driven by damage to nerves.",
        "The balm provides lasting relief.",
        "Worn shoes are to blame for most blisters.",
        "Gentle balm helps with stiff shoulders.",
        "Telephone talks were better at reducing worry.",
        "This will keep feet dry and prevent blisters.",
        "Singing plays a role by calming nerves.",
        "Effective even in chronic pain",
        "Late meals make people feel tired.",
        "The insoles spared residents pain, and reduced the need for more visits.",
    ],
    Strength.CONDITIONAL: [
        "Warm sand may reduce stiffness of the knees.",
        "Felt insoles appear to be effective for heel pain.",
        "The tea could help people fall asleep.",
        "Singing seems to improve breathing.",
        "Daily walks might play a role in recovery.",
        "Cold mud is likely to reduce swelling.",
        "Warm sand may be useful in stiff shoulders.",
        "Singing could be a promising remedy for snoring.",
        "Warm sand would potentially reduce the number of visits.",
        "Loose rugs likely cause serious falls.",
        "Kinds of pain that tea may affect",
        "The walks appeared to be more effective when people sang.",
    ],
    Strength.CORRELATIONAL: [
        "Longer walks were associated with better sleep.",
        "People who sang had lower blood pressure than those who did not.",
        "Tea drinking correlated with age.",
        "Pain scores decreased significantly.",
        "There was no significant difference between the groups.",
        "Night shifts were a predictor of falls.",
        "In this prospective study, tea drinking was associated with better sleep.",
        "Age not a factor in heel pain among walkers.",
        "Blisters are common in new walkers.",
        "An improvement was also seen in older residents.",
        "Improved sleep in residents over 70",
        "A 20% reduction in falls",
        "Walkers are at a 20% increased risk of blisters.",
        "Link between mud and sleep, no increased risk for walkers",
        "Falls were twice as frequent in winter.",
        "Rugs are associated with falls, and should be removed to prevent harm.",
        "Funded by a sports club, the study found a link between singing and sleep.",
    ],
    Strength.NONE: [
        "Further research is needed to determine whether warm sand reduces pain.",
        "Doctors should ask about falls.",
        "The trial was registered at a public registry.",
        "Half of the residents knew the programme.",
        "We aimed to reduce the number of visits.",
        "The walks took place in the park on Sundays.",
        "The scale may be useful for assessing pain at home.",
        "It may be important to ask about shoes.",
        "The talk was given to the Walkers Association in May.",
        "No sponsors, no affiliate links.",
        "Limits for lead in apple juice were proposed.",
        "Nurses should understand the habits that influence recovery.",
        "Can warm sand lower the risk of cramps?",
        "Nurses investigate how singing influences sleep.",
        "They did not ask whether the tea relieves pain.",
        "Associated Symptoms",
        "The clinic looks for the root cause of pain.",
        "The number of falls was higher than previously thought.",
        "The study looks at stair related injuries at home.",
        "Homes for people who live with HIV/AIDS opened in May.",
        "Residents were treated at home without a diagnosis.",
        "The role of cold mud has to be explored in prospective studies.",
    ],
}


@pytest.mark.parametrize(("strength", "sentence"), [(s, text) for s, texts in SENTENCES.items() for text in texts])
def test_strength(strength, sentence):
    assert read_strength(read_words(sentence), sentence) is strength


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("Levels of increased tension were seen in the increased group.", Strength.NONE),
        ("It was given to people at increased risk of falls.", Strength.CORRELATIONAL),
        ("The aim was to reduce falls.", Strength.NONE),
    ],
)
def test_a_participle_is_no_verb(sentence, strength):
    assert read_strength(read_words(sentence), sentence) is strength
