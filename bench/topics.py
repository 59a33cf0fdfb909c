"""Which answers of an interview are about a topic: `minds.topics` on 20 answers and 32 topics.

    python bench/topics.py

Says the mean F1 over the topics, with sentence embeddings (extra `speech`) and by words and the dictionary alone, and
how many topics that nobody speaks of were answered all the same.
"""

from __future__ import annotations

from unittest.mock import patch

from rushes.minds import topics

QA: list[tuple[str, str, set[str]]] = [
    (
        "Where did you grow up?",
        "In a village behind the dam. There was one shop and no bus.",
        {"childhood", "the village"},
    ),
    (
        "When did you first play?",
        "I was six. My aunt left her accordion in our kitchen and never came back for it.",
        {"childhood", "the first time she played", "the accordion"},
    ),
    (
        "Can you live on music?",
        "Not really. I teach three days a week and play weddings for cash.",
        {"earning a living", "money", "weddings"},
    ),
    (
        "What do you earn at a wedding?",
        "Between two and four hundred, plus dinner. In winter nobody marries, so I save in August.",
        {"money", "weddings", "earning a living"},
    ),
    ("How do you practise?", "Slowly. I take four bars and repeat them until the neighbours complain.", {"practising"}),
    (
        "Is the instrument heavy?",
        "Eleven kilos. My back has been to the doctor more often than I have.",
        {"the accordion", "health"},
    ),
    (
        "What went wrong on tour?",
        "The van broke down in the snow, two hours from the hall. We pushed it and arrived in wet shoes.",
        {"the tour", "accidents"},
    ),
    ("Who listens to you?", "Old people, and children who have never seen an instrument breathe.", {"the audience"}),
    (
        "Why did you leave the orchestra?",
        "I was tired of wearing black. And the conductor and I had stopped talking.",
        {"the orchestra", "why she left"},
    ),
    (
        "What would you tell a beginner?",
        "Buy a second-hand one and find a patient teacher. Do not start with the hard songs.",
        {"advice", "beginners"},
    ),
    (
        "How did the pandemic change things?",
        "Everything was cancelled for a year. I played from my balcony and the street clapped.",
        {"the pandemic"},
    ),
    (
        "What comes next?",
        "A record with my daughter in spring. She sings, I try to stay quiet.",
        {"plans", "her daughter", "the new record"},
    ),
    (
        "How do you keep the bees alive in winter?",
        "We leave them enough honey and close the hive against the wind.",
        {"winter", "bees"},
    ),
    (
        "How much honey do you get?",
        "Twenty kilos from a good hive. Last year it rained in May and we got almost nothing.",
        {"the harvest", "bad weather"},
    ),
    ("Do they sting you?", "Every week. After thirty years it feels like a mosquito.", {"stings", "bees"}),
    (
        "What does a jar sell for?",
        "Eight at the market, six if you bring the empty glass back.",
        {"the price", "selling"},
    ),
    (
        "What threatens them?",
        "Mites, pesticides and lawns without a single flower.",
        {"dangers to the bees", "pesticides"},
    ),
    (
        "Who helps you?",
        "My brother builds the frames, and the school class comes to extract in July.",
        {"helpers", "family"},
    ),
    (
        "Does it pay?",
        "If I count the hours, no. It pays for the petrol and for Christmas.",
        {"money", "earning a living"},
    ),
    ("What do you love most about it?", "The sound in the evening, when they all come home.", {"what he loves"}),
]
ABSENT = ("politics", "football", "the railway", "cooking", "space travel", "dentists", "software", "elephants")


def score(embeddings: bool) -> None:
    texts = [(q, a) for q, a, _ in QA]
    with patch.object(topics, "meanings", lambda: embeddings):
        found = []
        for topic in sorted({t for _, _, about in QA for t in about}):
            said = [x is not None for x in topics.about(topic, texts)]
            true = [topic in about for _, _, about in QA]
            hits = sum(a and b for a, b in zip(said, true, strict=True))
            found.append(2 * hits / max(1, sum(said) + sum(true)))
        wrong = [t for t in ABSENT if any(x is not None for x in topics.about(t, texts))]
    how = "with embeddings" if embeddings else "by words alone"
    print(f"{how}: mean F1 {sum(found) / len(found):.2f} over {len(found)} topics; "
          f"{len(wrong)} of {len(ABSENT)} absent topics answered {wrong}")  # fmt: skip


if __name__ == "__main__":
    for embeddings in (True, False):
        score(embeddings)
