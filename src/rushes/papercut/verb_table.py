"""Which verbs a theatre of paper knows, by the kind of deed and by the actions of an actor that show them best.

The first action that an actor has is played. Verbs stand in base form with their particles.
"""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    "stay", "go", "enter", "leave", "to", "chase", "meet", "take", "give", "throw", "use", "look", "ride", "climb",
    "fall", "rise", "sink", "drift", "spin", "grow", "shrink", "shine", "dim", "appear", "vanish", "break", "burn",
    "open", "close", "shake", "put", "lead", "kick", "catch", "land", "pour", "mend", "cover",
]  # fmt: skip

# kind → (actions in order of preference → verbs). The first action an actor has is played; "stand" closes every list.
TABLE: dict[Kind, dict[str, str]] = {
    "stay": {
        "sit":
        "sit, sit down, sit in bath, watch television, "
        "rest, relax, settle, perch, meditate, ride along, lounge, slump, nestle, curl up, "
        "sunbathe, brood, nest, play chess, play cards",
        "sleep, lie, sit":
        "sleep, nap, doze, dream, snore, lie, lie down, faint, collapse, die, hibernate, doze off, pass out, "
        "nod off, snooze, flop down, sleep aloft",
        "lie, sleep, sit": "lie awake",
        "close eyes, stand": "close eyes, shut eyes",
        "stand":
        "perch on head, perch on nose, perch on back, perch on shoulder, perch on snout, perch on horn, "
        "perch on antler, perch on trunk, perch on hat, perch on hand, perch on finger, perch on arm, "
        "perch on tail, perch on knee, perch on lap, spurt water, spurt mud, spurt ink, "
        "spurt milk, say first, say after, snatch off, float on, balance on nose, nest on, balk, "
        "get caught in net, free from net, bear along, crown with, return to nest, wait on nest, put in nest, "
        "wrap in cocoon, "
        "leave cocoon, come alive, drop in vessel, carry in mouth, "
        "spurt stink, knock off, rub against, "
        "spread tail, call in tree, sleep in tree, call on top, sit on top, break out, "
        "push in water, save from water, lose in water, stir cauldron, write book, fling powder, "
        "print page, blow glass, strike gold, "
        "serenade, hide in horse, usher into water, rise from lamp, sling, see lightning strike, dance dragon, spare, "
        "pardon, stuck in chimney, shed behind, surround, "
        "open eyes, stand, wait, stop, stay, pause, freeze, pose, be, stand up, get up, listen, breathe, "
        "think, remain, hesitate, endure, survive, wake, wake up, rouse, awaken, stir awake, stand guard, hold still, "
        "stretch, yawn, sing awake, play awake, thank on high, keep awake, kiss into, change into, bless, clothe, "
        "gather round, "
        "slip in mud, block with foot, race in boats, haul net, tug of war, post, mail, play table tennis, "
        "win at table tennis, race along, stop racing, help afloat, smash up, play in, bob in, keep shop, "
        "empty out, ransack, climb down rope, climb up rope, lose a tooth, "
        "parachute, parachute down, bail out, swing across, swing over, douse, quench, "
        "carry ashore, dig free, lose to wind, signal to ship, throw into sea, frost over, "
        "wash dishes, dry dishes, read at bedside, bring to bed, find in soup, find in cake, find in pie, "
        "find in bread, find in salad, get locked out, fix tap, tighten bolt, comb, style, "
        "untangle, tango, slow dance, "
        "spoon feed, bathe in tub, tuck at bedside, scorch, "
        "crown, swap rides, regret rides, get back, climb across, pillow fight, pillow storm, "
        "snowball fight, "
        "blow at cake, lose on the way, sled down, pour tea, float in puddle, play hide and seek, splash in puddles, "
        "send over, pile blocks, topple blocks, leap into, ride seesaw, drench, pop out of, learn to ride, "
        "pull on sled, go down slide, "
        "twist balloons, march toys, burst at party, wait at party, come to party, tell ghost story, feel dizzy, "
        "push on swing, push to the sky, sleep in, carry to top, arm wrestle, look at ceiling, lift weight, "
        "knock out, shove out, dunk, dive into mud, miss and hit, swing on rings, tug apart, "
        "rip trousers, cut own branch, flour burst, lose in hole, hit over, tickle ribs, win chess, step into, "
        "drop on head, float in, break board, wink, shoot into, shoot over, clear bar, bowl over, "
        "fall in race, get up in race, help in race, help over line, breast tape, stand on podium, stand second, "
        "stand third, "
        "run spoon race, win spoon race, fall in spoon race, drop in spoon race, run sack race, win sack race, "
        "fall in sack race, hold up score, load van, move house, tie laces of, look at lace, spray each other, "
        "hit own thumb, "
        "swim into arms, throw on mat, "
        "lose trousers, raise trophy, throw off, collide, bump into, "
        "crash bicycle, crash scooter, crash motorbike",
        "wave, cheer, talk": "wave, refuse, decline, reject, turn down, wave away, greet, say goodbye, hail, "
        "salute, beckon, signal, wave goodbye, welcome, let in, take in",
        "dance, cheer, jump":
        "dance, dance maypole, sway, twirl, perform, waltz, dance out, tap dance, cartwheel, wiggle, jive, groove, "
        "whirl around",
        "jump, hop, cheer":
        "jump, jump up, jump off, leap up, "
        "hop, leap, bounce, skip, pounce, vault, hurdle, spring, jump in, hop in, leap over, jump over, "
        "hop over, bound",
        "cheer, wave, jump": "cheer, celebrate, rejoice, win, clap, applaud, succeed, whoop, high five, cheer on, "
        "pretend, dress up, finish level, finish ahead, win race, lose race",
        "laugh, cheer, talk": "laugh at, tease, mock, taunt, bully, jeer, "
        "ridicule, laugh, giggle, smile, grin, chuckle, beam, snicker, cackle, smirk, tickle, tickle nose",
        "cross arms, sulk, point": "frown, scowl, glower, disapprove, tut",
        "cry, sad, kneel, sit":
        "cry, weep, mourn, sob, grieve, regret, despair, worry, sulk, pout, sniffle, whimper, miss, lament, "
        "fail, lose",
        "cheer, roar, jump, call":
        "scare, frighten, startle, terrify, spook, alarm, surprise, shock",
        "talk, call, point":
        "talk, speak, say, repeat, tell, ask, guess, plot, conspire, scheme, explain, "
        "argue, quarrel, bicker, squabble, whistle, shout, "
        "call, whisper, sing, teach, answer, warn, bark, "
        "trick, fool, dupe, deceive, con, cajole, convince, sweet talk, flatter, bluff, "
        "meow, roar, howl, chirp, hoot, growl, discuss, chat, persuade, announce, cheer up, order, buy, "
        "pay, yell, beg for, plead, scold, complain, apologise, apologize, thank, promise, invite, haggle, "
        "negotiate, squawk, quack, moo, bleat, squeak, purr, hiss, croak, buzz, crow, cluck, neigh, hum, "
        "chant, recite, joke, gossip, interview, report, vote, swear, introduce, command, mutter, mumble, "
        "dare, challenge, confess, admit, bargain, hire, encourage, urge, tempt, implore, advise, remind, alert, "
        "talk into, "
        "boast, brag, preach, hiccup, turn backs, breathe fire, spit fire, spew fire, blow fire",
        "jump, look": "jump up at",
        "kneel, bend, crouch": "lift from furrow",
        "spread, stand": "shrug, get stuck, be stuck, paint into corner, climb out of window, go round, get caught, "
        "end in, end back in, get covered, suffer blow, drop into, put into, tangle up",
        "sneeze, talk": "sneeze, spit out, spit, cough, sneeze at, sneeze loudly, sneeze upon, settle on",
        "kneel pray, kneel, bow, sit": "pray, worship",
        "kneel, crouch, bow, bend": "kneel, beg, propose",
        "crouch, kneel, bow, bend":
        "crouch, hide, conceal, stash, squat, duck, cower, dodge, shelter, huddle, peek, hide behind, "
        "hide among, hide under, hide in, "
        "take cover, lean in, hunch, flinch",
        "bow, kneel, bend":
        "bow, bury head, withdraw, "
        "curtsy, sniff, smell, sniff at, bend, bend down, stoop, lean over, bend over, nod, drink from",
        "point, reach": "send away, turn away, send off, banish, "
        "point, show, direct, choose, indicate, gesture, aim, accuse, blame",
        "give, reach, talk": "shake hands, hold hands",
        "hug, reach, talk":
        "dub, befriend, forgive, make up, reconcile, adopt, "
        "hug, rock, lull, soothe, embrace, kiss, cuddle, comfort, marry, love, snuggle, nuzzle, cradle, "
        "console, reunite with, "
        "hold close, fall in love, check ticket",
        "fight, swing, point, reach":
        "fight, trip up, throw down, floor, attack, hit, strike, punch, battle, box, duel, swing, wrestle, "
        "fence, slap, beat, whack, "
        "bash, struggle, spar, clash, defeat, stab, smack, swat",
        "shiver, stand":
        "take alarm, shiver, tremble, freeze up, fear, panic, shudder, quiver, get scared, wobble, shake with",
        "eat, graze, drink":
        "eat, graze, feed, bite, sting, nip, chew, taste, lick, dine, nibble, munch, gobble, swallow, snack, "
        "peck, peck at, gnaw, feast, sample, chomp, crunch, eat up, lick up",
        "drink, eat": "drink, sip, gulp, slurp, guzzle, lap up, drink up",
    },
    "go": {
        "walk":
        "moonwalk, walk, stroll, wander, march, pace, hike, travel, trek, explore, roam, journey, cross, pass, patrol, "
        "trot, limp, stumble, parade, go, move, migrate, search, look for, seek, hunt, walk away, hobble, "
        "hobble in, strut, strut out, saunter, shuffle, waddle, plod, amble, prance, stride, stagger, tramp, "
        "trudge, toddle, lumber, wade, roll in, head, proceed, wind, splash through, set out across, stroll "
        "through, sway along, strut in, promenade, totter",
        "run, walk":
        "run, sprint, jog, race, hurry, rush, gallop, dash, escape, flee, flee from, run away, play, scamper, "
        "bolt, scurry, dart, charge through, stampede, race off, run off, canter, zoom, speed, zigzag, "
        "scramble past, break free, flee into, outrun, outpace",
        "sneak, crawl, walk":
        "sneak, sneak through, sneak up, creep, tiptoe, prowl, lurk, steal away, slink, slip away, slip past, "
        "slip through",
        "crawl, walk": "crawl, slither, wriggle, squirm, inch, burrow, squeeze through, scramble",
        "swim, walk":
        "swim, dive, snorkel, paddle about, dive in, splash about, leap in, wade in, swim away",
        "fly, walk":
        "fly, soar, glide, flutter, hover, flap, fly off, fly away, swoop, dart about, circle, flit, wing",
        "carry, walk":
        "carry, carry in pouch, "
        "bring, bring prey, haul, deliver, transport, lug, cart, carry off, carry away, take away, carry home, "
        "bear, hoist, balance, bring back, bring home, smuggle, escort out, shoulder, ferry, "
        "bring down, carry down, fetch down, help down",
        "push, walk":
        "push, wedge, jam, shove, roll along, wheel, wheel out, trundle, nudge, roll out, push over, knock over, knock "
        "down, tip over, press on, heave",
        "pull, walk":
        "pull, drag, tow, tug, tug free, tug at, yank, drag along, pull along, haul up, heave up, pull up, drag away",
        "skate, walk": "skate, ski, slide, skateboard, rollerblade",
    },
    "enter": {
        "walk, fly, swim": "enter, come in, walk in, arrive, appear from, emerge, come home, return, come back, "
        "come ashore, go ashore, disembark, "
        "crawl out, climb out, poke out, pop out, peep out, stick out",
    },
    "leave": {
        "walk, fly, swim": "leave, exit, go away, depart, walk off, disappear into, go home, set off, set out",
    },
    "to": {
        "walk, fly, swim":
        "come, come to, approach, reach, go to, walk to, walk toward, get to, step, visit, join, walk over, "
        "move toward, head for, go up to, discover",
        "run, walk": "run to, run toward, charge, rush to",
    },
    "chase": {
        "run, walk, fly, swim": "chase, pursue, run after, catch up, overtake",
        "walk": "follow, stalk, trail, accompany",
    },
    "lead": {
        "walk, swim, fly":
        "lead, guide, escort, lead the way, lure, lure out, lure away, coax, coax out, usher, herd, shepherd, "
        "round up, bring along, walk out with, drive out, steer away",
    },
    "meet": {
        "walk": "meet, gather, unite, reunite, find each other, greet each other, run into",
    },
    "take": {
        "pick up, pickup, take, bend, reach":
        "pick up, take, find, grab, collect, gather up, get, pick, lift, steal, seize, fetch, take out, pull "
        "out, lift out, draw out, reel in, dig up, unearth, harvest, receive, raise, rescue, pluck, choose "
        "from, keep, snatch, snatch up, scoop, scoop up, swipe, capture, retrieve, recover, rob, catch up "
        "with, pick out, take down, remove, pull off, dig out, borrow, claim, earn, peel off, pinch, save up, "
        "pack up, pull from stone",
    },
    "give": {
        "give, reach, hold":
        "give, hand, offer, present, pass to, share, serve, lend, hand over, trade, feed to, deliver to, swap "
        "with, donate, award, give up, give away, return to, hand out, distribute, toss to, gift, exchange, sell",
    },
    "throw": {
        "throw, reach, wave":
        "throw, toss, hurl, cast, launch, fling, drop, drop on, release, let go, send, shoot, toss out, scatter, pelt, "
        "throw overboard, juggle, lob, pitch, chuck, spread, free, set free, strew, flick, fire",
    },
    "kick": {
        "kick, throw": "kick, dribble, shoot at, score",
    },
    "catch": {
        "reach, pick up, jump": "catch, save, block, intercept",
    },
    "land": {
        "fly, float, jump": "land, land on, land up, touch down, alight",
    },
    "cover": {
        "bend, reach": "cover, tuck in, wrap up, drape, blanket, tuck, bandage, swaddle, shade, inject, vaccinate",
    },
    "mend": {
        "work, reach":
        "glue, mend, glue together, put together, stick together, piece together, patch, patch up, restore",
    },
    "pour": {
        "pour, reach":
        "poison, pour, pour out, fill, fill up, serve up, top up, tip out, empty, tip, refill, drain, ladle",
    },
    "put": {
        "bend, pick up, reach":
        "put, put down, place, set down, lay down, leave behind, forget, mislay, deposit, lay, lower, stack, pile, "
        "pile up, "
        "load, unload, unburden, insert, put back, put away, hang up, hang, pin, stick, arrange, line up, spread out, "
        "stow, lean, plant in, drop off",
    },
    "use": {
        "read, hold, sit": "read, study, learn, consult, browse",
        "write, read, hold": "write, write in sand, draw, sketch, chalk, engrave, note, sign, type, compose, calculate",
        "eat, drink": "eat from, devour",
        "play, hold, talk": "play music, strum, drum, perform on, conduct, practise",
        "paint, write, reach": "paint, decorate, colour, add",
        "cook, stir, reach, work":
        "cook, bake, stir, mix, knead, prepare, brew, fry, boil, make bread, roast, grill, barbecue, whisk, season, "
        "simmer, steam, roll out dough, flip, ice, frost, peel, mash, beat eggs, blend, grind, roll dough, "
        "butter, garnish",
        "knit, sew, sit": "knit, sew, weave, embroider, crochet, stitch, darn, braid, spin yarn, mend clothes",
        "water, pour, reach": "water, spill, sprinkle, hose, spray",
        "sweep, work, walk":
        "sweep, mop, rake, clean, wash, bathe, scrub, wipe, polish, rinse, scour, dust, tidy, shampoo, lather, buff, "
        "vacuum, hoover, tidy up, clean up, mow, brush off, soap, iron",
        "dig, work, bend":
        "dig, plant, sow, shovel, bury, farm, mine, hoe, weed, loosen, dig in, excavate, plough, till, dig "
        "through, tend",
        "hammer, work, fight, reach":
        "hammer, shoe, build, repair, fix, forge, craft, make, construct, carve, chop, work, saw, cut, snip, trim, "
        "create, invent, tinker, weld, assemble, operate, press, push a button, turn on, code, program, "
        "measure, test, change, replace, swap, pump, pump up, tighten, unscrew, screw, adjust, install, set "
        "up, dismantle, loosen up, drill, sand, crank, wind up, tie, chain, bind, tether, shackle, "
        "handcuff, knot, tie up, fasten, attach, glue on, "
        "shape, sculpt, mould, mold, restore by hand, engineer, hack, saw off, chisel, sharpen, squeeze, "
        "handle, rig, patch together, fit, weigh, count, sort, unload by hand, steer by hand, shear, milk, "
        "pack in, wrap around, stamp, print, solder, use up, repair with, plug, unplug",
        "hold, carry":
        "hold up, hold, wear, try, try on, put on, use, own, have, guard, protect, defend, "
        "shield, watch over, raise a glass, "
        "toast, cling, cling to, "
        "hang on, hang on to, hold on, hold on to, grip, clutch, wave around, brandish, display, hoist up, "
        "show off, lift up high, bear aloft, enchant, bewitch",
        "fish, hold": "fish, angle, fish out, fish up, hook",
        "reach, pat":
        "touch, touch head, cut hair, hide under rug, "
        "pat, stroke, pet, tame, gentle, reach for, knock, feel, brush, groom, heal, help, examine, tap, ring, poke, "
        "prod, inspect by hand, smooth, scratch, massage, caress, knock on, stretch out, shave, help up, "
        "help to feet, cure, treat, "
        "nurse, look after, care for, take care, "
        "test with, dip, press down",
        "photograph, look, hold": "photograph, film, record",
        "phone, talk, hold": "phone, ring up, text",
        "fly a kite, pull, hold, reach": "fly a kite, hold a string",
    },
    "look": {
        "look, look up, stand":
        "look, look at, crowd before, see, watch, stare, gaze, observe, notice, spot, admire, look up, look out, look "
        "around, glance, face, inspect, turn, turn around, turn to, realise, recognise, wonder, remember, "
        "check, read the sky, peer, peek out, peer into, squint, stare at, ponder, study the, ignore, listen "
        "for, examine from afar, discover that, keep watch, look back, look down, search for, scan, spy, "
        "view, marvel, marvel at, gape, get lost, lose way, be lost",
    },
    "ride": {
        "row, sit, stand": "row, paddle, canoe",
        "ride, sit":
        "ride, ride up, ride down, surf, drive, pilot, cycle, steer, sail, board, get on, fly a plane, "
        "navigate, captain, ride away, "
        "drive off, ride off, pedal, drive away, ride home, sail away, sail off, race on, saddle up, gallop "
        "away on",
    },
    "climb": {
        "climb, walk":
        "climb, ascend, scale, go up, climb up, mount, clamber, clamber up, scramble up, climb over, climb "
        "onto, clamber over, scramble over, climb down, clamber down, slide down, abseil",
    },
    "fall": {
        "fall, lie":
        "fall, tumble, trip, crash, rain, snow, fall over, fall down, plunge, descend, topple, topple "
        "over, stumble over, crash into, trip over, fall off, fall into, tumble down, flop, pour "
        "down, drip, land in, fall down well, jump down well, leap down well, climb down well, tumble down well",
        "slip, fall, lie": "fall in water, slip, slip on, slip up, slip over, skid",
    },
    "rise": {
        "fly, jump":
        "rise, ascend into the sky, lift off, take off, float up, float away, come up, grow wings, soar up, "
        "blast off, spiral up, launch into",
    },
    "sink": {
        "swim": "sink, set, drown, go down, submerge, go under",
    },
    "drift": {
        "float, swim, fly":
        "drift, float, sway in the wind, bob, blow, flow, wash up, sail by, orbit, sweep away, wash away, get "
        "swept away, swirl away, float off, drift off, drift away, tumble through, stream, be carried away, "
        "blow away",
    },
    "spin": {
        "dance, jump":
        "spin, roll, rotate, whirl, somersault, swirl, spin off, spin around, spin away, twist, pirouette, "
        "tumble over",
    },
    "grow": {
        "stand": "grow, outgrow, puff up, swell up, rise dough, bloom, blossom, sprout, swell, expand, inflate, "
        "rise up, flourish, open up, push up, push through, shoot up, spring up, poke through",
    },
    "shrink": {
        "stand":
        "shrink, wither, wilt, melt, deflate, fade, shrivel, dwindle, dry, dry up, dry out, thaw, collapse "
        "inward",
    },
    "shine": {
        "stand": "shine, light, glow, light up, glitter, flash, switch on, sparkle, twinkle, gleam, blink, lit",
    },
    "dim": {
        "stand": "dim, go out, switch off, extinguish, go dark, put out, blow out, cool, cool down, harden",
    },
    "appear": {
        "stand": "appear, materialise, be born, hatch, arise, show up, form",
    },
    "vanish": {
        "stand": "vanish, disappear, fade away, dissolve, evaporate, be gone",
    },
    "break": {
        "fall":
        "break, break open, fell, cut down, saw down, hew, gnaw through, crack, shatter, collapse into pieces, "
        "break down, burst, explode, split, crumble, smash, tear, blow off, "
        "blow up, burst open, crack open, rip, snap, tear down, pull down, raze, demolish, wreck, ruin, pop, "
        "chop up, chop down, destroy",
    },
    "burn": {
        "stand": "burn, catch fire, blaze, flame, ignite, smoke, set fire",
    },
    "open": {
        "open, reach":
        "open, unlock, unwrap, unfold, uncork, unpack, untie, reopen, unfurl, unroll, unzip, pry open, "
        "uncover, lift the lid, unveil, unbutton",
    },
    "close": {
        "close, reach":
        "close, shut, lock, wrap, pack, fold, slam, seal, zip up, roll up, bolt shut, wrap in, cork, bury in",
    },
    "shake": {
        "shiver, jump": "shake, shake off, dust off, quake, rattle, vibrate, rumble, erupt, ring out, boil over",
    },
}  # fmt: skip
