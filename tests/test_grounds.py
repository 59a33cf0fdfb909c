"""Where each event is, and who and what is with it there."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A knight rides through the snow to warn the king", "throne room"),
        ("A girl rides her bicycle across a bridge to bring medicine to her grandfather", "doorstep"),
        ("A messenger gallops through the night to warn the general", "camp"),
        ("A postwoman carries a parcel up the mountain to a hermit's hut", "mountain"),
        ("A fisherman rows home across the lake", "lake"),
    ],
)
def test_who_arrives_is_where_they_went(text: str, place: str) -> None:
    last = read(text).events[-1]
    assert (last.setting.place, last.ends) == (place, None)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("A pigeon lands on a postman's bicycle", "postman"),
        ("A monkey jumps onto a fruit seller's cart and steals a banana", "fruit seller"),
    ],
)
def test_whose_cart_it_is_stands_by_it(text: str, owner: str) -> None:
    assert owner in [n.name for _, n in read(text).events[0].to]


@pytest.mark.parametrize(
    "text",
    [
        "A boy rides his bicycle through the park and crashes into a tree",
        "A postman on a bicycle crashes into a policeman",
        "A cyclist crashes into a fruit stall",
    ],
)
def test_who_crashes_on_wheels_has_them(text: str) -> None:
    assert read(text).events[-1].verb == "crash bicycle"
