"""Names that everybody knows, and who they are."""

from __future__ import annotations

# Name → who it is, and what they have on and in hand.
KNOWN: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "robin hood": ("outlaw", (), ("bow",)), "king arthur": ("king", (), ("sword",)),
    "cinderella": ("princess", (), ()), "snow white": ("princess", (), ()), "sleeping beauty": ("princess", (), ()),
    "rapunzel": ("princess", (), ()), "aladdin": ("young man", ("turban", "waistcoat"), ()),
    "peter pan": ("boy", ("green tunic",), ()), "goldilocks": ("little girl", (), ()),
    "cleopatra": ("queen", (), ()), "caesar": ("emperor", (), ()), "julius caesar": ("emperor", (), ()),
    "napoleon": ("general", ("captain coat", "pirate hat"), ()), "columbus": ("captain", (), ("telescope",)),
    "david": ("shepherd boy", (), ()), "goliath": ("giant", (), ()), "joan of arc": ("knight", (), ()),
    "lancelot": ("knight", (), ()), "galahad": ("knight", (), ()), "guinevere": ("queen", (), ()),
    **{
        name: (who, wears, ())
        for who, wears, names in (
            ("nurse", (), "florence nightingale, clara barton, edith cavell, mary seacole"),
            ("scientist", (), "marie curie, madame curie, ada lovelace, rosalind franklin"),
            ("old scientist", (), "albert einstein, einstein"),
            ("professor", (), "isaac newton, newton, charles darwin, darwin, louis pasteur, sigmund freud"),
            ("old wizard", (), "merlin, gandalf, dumbledore"),
            ("inventor", (), "thomas edison, edison, nikola tesla, tesla, alexander graham bell, archimedes, "
             "james watt, guglielmo marconi, marconi, rudolf diesel, karl benz, alfred nobel"),
            ("typesetter", (), "gutenberg, johannes gutenberg, william caxton, caxton"),
            ("pilot", (), "orville wright, wilbur wright, louis bleriot, bleriot"),
            ("gladiator", (), "spartacus"), ("legionary", (), "brutus"),
            ("sculptor", (), "rodin, auguste rodin, donatello"),
            ("doctor", (), "hippocrates, alexander fleming, edward jenner"),
            ("samurai", (), "musashi, miyamoto musashi"), ("pirate", (), "blackbeard, captain kidd, long john silver"),
            ("general", (), "nelson, admiral nelson, wellington, garibaldi"),
            ("viking", (), "ragnar lothbrok"), ("sheriff", (), "wyatt earp"), ("outlaw", (), "billy the kid"),
            ("astronomer", (), "galileo, galileo galilei, copernicus, johannes kepler"),
            ("painter", (), "leonardo da vinci, leonardo, da vinci, michelangelo, rembrandt, "
             "vincent van gogh, van gogh, claude monet, monet, picasso, pablo picasso, vermeer"),
            ("artist", (), "frida kahlo"),
            ("musician", (), "beethoven, mozart, wolfgang amadeus mozart, johann sebastian bach, chopin, vivaldi"),
            ("writer", (), "shakespeare, william shakespeare, charles dickens, mark twain, hans christian andersen"),
            ("pilot", (), "charles lindbergh, lindbergh, antoine de saint-exupéry"),
            ("female pilot", (), "amelia earhart, bessie coleman"),
            ("astronaut", (), "neil armstrong, buzz aldrin, yuri gagarin"),
            ("captain", (), "christopher columbus, marco polo, ferdinand magellan, vasco da gama, captain cook"),
            ("polar explorer", (), "roald amundsen, amundsen, shackleton, ernest shackleton, captain scott"),
            ("climber", (), "edmund hillary"),
            ("emperor", (), "nero, augustus, marcus aurelius"),
            ("pharaoh", (), "tutankhamun, ramses"),
            ("queen", (), "queen victoria, queen elizabeth, marie antoinette, nefertiti, catherine the great"),
            ("nun", (), "mother teresa"),
            ("monk", (), "saint francis, francis of assisi"),
            ("detective", ("deerstalker",), "sherlock holmes, hercule poirot"),
            ("viking", (), "leif erikson, erik the red, ragnar"),
            ("witch", (), "baba yaga"),
        )
        for name in names.split(", ")
    },
}  # fmt: skip
