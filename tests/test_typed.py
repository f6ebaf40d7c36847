"""Typed text: a crisis is heard, and no sign of danger is answered with a soothing explainer."""

from __future__ import annotations

import time
from collections.abc import Mapping

import pytest

from engine.conclusions import Outcome
from knowledge.base import knowledge_base
from tests.e2e.person import CALM
from ui.chat import Turn, form, panel, respond, transcript
from ui.chat.markup import esc
from ui.chat.words import SAYS
from ui.text import option_words
from ui.typed import find_topic, is_alarm, is_crisis, phrases, plain

KB = knowledge_base()
SADDLE = {"consultation": "first_visit", "age": 40, "screen_seat": ["saddle_sensation"]}

# Three lists, each written in full before the patterns were tried on it, then kept: the patterns
# found 49 of 50, then 24 of 44, then 34 of 42, and were widened after each. So words that nobody
# listed are still missed now and then.
CRISIS = """\
i don't see a reason to stay alive
maybe I should just end it
i've been having thoughts of taking my own life
honestly I'd be better off not existing
I think about dying all the time
sometimes i hope a truck hits me
I wish I'd never been born
every night I pray I won't wake up
I'm planning to kill myself tonight
i want to be gone
life isn't worth it with this pain
I have a plan to end my life
if it gets worse i'll kill myself
thinking about jumping off the roof
I took too many of my painkillers on purpose
my family would be better off if I wasn't around
nobody would miss me if I died
I can't do this any more, I want to go to sleep forever
I'm so tired of being alive
living like this is not worth it
i feel like cutting myself
I've started self-harming again
im suicidel
i was going to hang myself yesterday
I no longer want to live
i dont want to be on this planet anymore
what is the point of carrying on
I would rather die than live with this
this pain makes me want to die
I just want everything to stop
there's nothing left for me to live for
i keep thinking about ending it
I'd be happy if I never woke up
wish i was six feet under
I'm going to take all of my tablets
i am a burden to my family and should be dead
I've lost the will to carry on living
put a gun to my head
want to throw myself under a train
I dont wanna exist
death would be a relief
Please let me die
I hurt myself when I feel low
i wnat to kill myslef
no future for me, I want out of this life
I see no way out
can't face another day of this
i deserve to die
would anyone care if I were dead
I want to slit my wrists
i'm gonna end it tonight
I've got nothing left, i want it over
wouldn't it be easier if i just died
sometimes I imagine driving into a tree
I can't go on like this
i have no will to keep living
my life means nothing anymore
the world would be a better place without me in it
I hope this kills me
nobody needs me, I should disappear for good
i dont see the point in being alive
i've stopped wanting to be alive
life has become unbearable and I want it to be finished
I bought a rope
thinking of swallowing all my tablets tonight
I want to stop existing
would rather be dead than have this back
cutting helps me cope
I keep having suicidal thoughts
sucidal thoughts again
I attempted suicide last year and feel that way again
I'm going to do something to myself
i am scared I might hurt myself tonight
Don't think I'll be here next week
I'm done. goodbye everyone
can't see myself living another year
I'd kill myself if I had the courage
i wish the surgeon had let me die
i want to be with my dead wife
wish I could go to sleep and not wake up
I fantasise about dying
Im ready to go to heaven
there is no point to my life
all I want is to be dead
every day I want to kill myself a bit more
no one would notice if I was gone
how many paracetamol does it take to die
what pills kill you
i want to hang my self
am i better off dead?
is life even worth living
dont want to wake up tomorrow
I want to jump off the balcony
I feel like there is no reason for me to be alive
I keep picturing myself dead
can't stop thinking about killing myself
it hurts so much I wish I weren't alive
what would happen if I just never woke up
i feel suicidal because of my back
I am planning on ending my life this weekend
Tell my kids I love them, I can't keep going
I don't deserve to be alive
I'd be doing everyone a favour by dying
I really want to harm myself right now
been cutting again
the only way out is to end my life
my pain will only stop when I'm dead
I want to stop living
i think im better off dead
I have no reason to carry on
I just don't want to be here
why should I keep living
I'd like to not exist
they would all be better off without me
life has no point
my life is not worth living any longer
I am considering an overdose
i wrote a suicide note
I've thought about jumping in front of a train
dont want to live like this
I wont be around much longer
nobody would care if i was dead
thinking of hanging myself
want it to all be over
end my suffering for good
I want to take my own life
i hate being alive
i hurt myself on purpose yesterday
god please take me, I can't bear it
ready to end things now
i self harm when the pain is bad
what's the easiest way to die
I dont care if I live or die
I've lost the desire to live
I was thinking of stepping in front of a bus
let me go, I don't want to wake""".splitlines()
# The same way; false alarms were 0 of 48, 0 of 47 and 2 of 42.
HARMLESS = """\
my back is killing me today
that set of squats nearly killed me
how heavy should I deadlift
I'm dying for a cup of tea
killer leg day
I don't want to hurt myself at the gym
how do I avoid hurting myself when lifting
I hurt myself picking up my son
is it safe to do dead bugs
dead hangs feel good
can I live a normal life with a bad back
I want to get my life back
when will the pain end
I want to end the session
where do I end the rep
the end of the rep feels hard
should I go on
can I go on holiday
I want to go on a run
I wake up stiff
don't want to wake up with back pain
I can't sleep on my side
what is the point of the wall tap
no point in stretching then?
I'm tired of back pain
I'm sick of this stiffness
it would be better if I had a bench
is it better without shoes
my phone died
the battery is dead
kill two birds with one stone
time to kill between sets
I want to lift for the rest of my life
I live alone
my wife thinks I should rest
hang on a minute
I take my tablets every morning
jumping hurts
I cut the set short
I shot a video of my hinge
I'd die of boredom without lifting
the pain is gone
I want this to be easy
how do I stop my back from hurting
I don't want to do this drill
are my hips supposed to disappear from the frame
I never want to skip a session
I'm ready to begin
is the deadlift safe for me
I've been dying to try the kettlebell swing
my hamstrings are dead after yesterday
doing RDLs nearly killed my legs
the warm up kills my mood
what kills the pain fastest
can I take painkillers before training
should I stop taking my tablets
I want to lift with my family again
will this pain ever end
how does the set end
when can I end the rest day
I want to finish the questions
can I end here
is there a point in doing the dowel drill
no reason to rush the way down
I don't want to go heavier
I don't want to be stiff
I never wake up rested
do I have to be here every day
I can't carry on with the broomstick drill
I can't keep my ribs down
I'm tired of stretching
sick of being careful
fed up with physio
it was better with a wall behind me
it is easier if I bend my knees
my back is better without the belt
hanging from a bar feels good
I burned myself out last year
I hurt my back myself
I am afraid of hurting myself again
how not to harm myself with weights
cut my range in half
I cut my reps
do I jump into heavier weights
drop the weight in front of me
I live for the weekend
worth adding another set?
is it worth going to a gym
life with two kids means lots of lifting
I work all my life with my hands
wish my back felt better
I hope I can squat again
rather not do the wall tap
I'd rather sit
I feel like stopping here
my lower back died after mowing
is it killing my knees to hinge
I could murder a coffee
overdoing it yesterday made it sore
I don't want to live on painkillers
how do I keep going when it gets boring
can I keep going after five reps
I do not want to keep resting
no point in rushing
I see no difference
I want to go home
should I be here or on the other page
want to stop now
I want to stop the drill
I took two tablets this morning
how many painkillers can I take
jumping off a box hurts
is jumping rope fine
I ended up on the couch
I end my day with stretches
take a break
I want my back to stop hurting
I hate the wall tap
I hate squats
tired of sitting
enough of this drill
better without the stick
happier now, thanks
everyone at work has back pain
would anyone be able to do this
who would know if I do it wrong
my kids want me to carry them
what's the point of a light weight
any reason to use a dowel
give up sugar
I give up on the toe touch
no way to reach the wall
hope it gets better
think about my hips going back
I want to feel nothing in my back
burning in my hamstrings
can I hurt my back by bending""".splitlines()
# What people say who have a red flag.
SIGNS = """\
numb down there
my privates have gone numb
my bum feels asleep
crotch has gone dead
can't pee
struggling to go for a wee
nothing comes out when I try to pee
weak stream since my back went
wet myself
peed myself
had an accident
I don't have any control of my bladder
pooed myself
lost control of my bowels
soiled myself
don't feel wind coming out
can't get hard since my back went
no feeling during sex
numb during sex
can't ejaculate
pain down both legs
sciatica both sides
both legs weak
can't feel my legs properly
foot drop
keep tripping over my toes
leg gives way
knee buckles going downstairs
my foot is numb
pins and needles in my calf
outside of my shin is numb
foot feels asleep all the time
pain down my leg
sciatica
electric shock to my foot
nerve pain in my leg
can't walk straight
legs stiff and jerky
hands clumsy
tight band round my ribs
fever
shivering and sweating
night sweats
feel really ill
on methotrexate
on chemo
I use heroin
just had surgery
car crash
fell down the stairs
hit by a car
fell from the roof
70 and felt a crack picking up the laundry
osteoporosis and bent down
slipped off a chair, I'm 72
coughed and sharp pain in my spine, 80
osteoporosis
thin bones
steroid tablets for a year
low bone density
had breast cancer
in remission
on tamoxifen
melanoma survivor
losing weight and don't know why
clothes falling off me
weight dropping off
never hungry any more
pain all night
can't get comfortable lying down
constant, never lets up
no position helps
my daughter is 13 and her back hurts
in my seventies
upper back between shoulder blades
behind my ribs
pain in my thoracic
tearing pain in my back
pulsing lump in my belly
worst back pain ever came from nowhere and I'm sweating
fainted
chest pain
can't breathe
pain in my jaw and arm
chest hurts when I breathe
pregnant
expecting
third trimester
breastfeeding
on warfarin
blood thinners and sudden back pain
spinal tap
clotting disorder
burns when I pee
kidney pain
cloudy smelly pee
pee is red
stiff for an hour every morning
wake at 4am with back pain
eye inflammation and back pain
Crohn's and back pain
10 out of 10
agony
can't stand up straight
unbearable
getting worse
it's spreading
keeps building
had it for months
on and off for years
won't go away
chronic
lump on my spine
back has changed shape
crooked suddenly
calf is swollen
calf bigger than the other
used to leak, now it runs
is my back weak
tinglng in both feet
what is a hip hinge? my foot is numb
why is my blader leaking when i bend
my leg gives way when I hinge
I’m short of breath""".splitlines()


def said(text: str, answers: Mapping[str, object] | None = None) -> Turn:
    return respond(KB, {"answers": dict(answers or {})}, {"kind": "say", "text": text})


def heard(turn: Turn) -> str:
    """The last thing that Quiet Back said to something typed."""
    return transcript.reply(KB, turn, turn.state.asides[-1])


# --- a crisis ----------------------------------------------------------------------------------
@pytest.mark.parametrize("text", CRISIS)
def test_a_crisis_is_heard(text: str) -> None:
    assert is_crisis(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_everyday_words_are_no_crisis(text: str) -> None:
    assert not is_crisis(text)


def test_the_patterns_are_not_the_test_sentences() -> None:
    patterns = set(phrases()["crisis"].says)
    assert len([t for t in CRISIS if plain(t) not in patterns]) == len(CRISIS)


@pytest.mark.parametrize(
    "text",
    [
        "my back is killing me and I want to die",
        "don't want to hurt myself lifting, I want to hurt myself tonight",
        "suicide grip? no, suicide",
        "I am dying to die",
    ],
)
def test_an_idiom_hides_nothing_beside_it(text: str) -> None:
    assert is_crisis(text)


@pytest.mark.parametrize("what", ["crisis", "alarm"])
def test_every_phrase_is_written_as_texts_are_read(what: str) -> None:
    read = phrases()[what]
    for phrase in (*read.says, *read.idioms, *(w for f in read.families.values() for w in f)):
        words = [w.rstrip("*") for w in phrase.split() if w[0] not in "<."]
        assert plain(" ".join(words)) == " ".join(words), phrase


@pytest.mark.parametrize(
    "text",
    [
        "want " * 100,
        "want wish not be " * 30,
        "a" * 500,
        "suicid" * 83,
        "better if i not " * 31,
        "no point " * 55,
        "'i’ll " * 83,
        "\u200b" * 500,
        "bladde " * 71,
    ],
)
def test_reading_takes_no_time(text: str) -> None:
    began = time.perf_counter()
    is_crisis(text)
    is_alarm(text)
    # A few milliseconds; an expression that runs away would need far longer on any machine.
    assert time.perf_counter() - began < 1


# --- a sign of danger --------------------------------------------------------------------------
@pytest.mark.parametrize("text", SIGNS)
def test_a_sign_counts_or_is_sent_to_the_questions_and_gets_no_topic(text: str) -> None:
    assert find_topic(KB, text) is None
    turn = said(text, {"consultation": "first_visit"})
    assert all(aside.topic is None for aside in turn.state.asides)
    counts = set(turn.state.answers) - {"consultation"}
    assert counts or SAYS.talk.not_read in heard(turn)


@pytest.mark.parametrize("text", ["I'm 74", "turning 80", "used to be 3 now 6"])
def test_a_sign_in_numbers_gets_no_topic(text: str) -> None:
    assert find_topic(KB, text) is None


@pytest.mark.parametrize(
    "text", ["I’ll try the wall tap", "how many reps", "what is a hip hinge", "two weeks", "number"]
)
def test_everyday_words_are_no_sign(text: str) -> None:
    assert not is_alarm(text)


def test_every_topic_can_still_be_asked_for() -> None:
    unheard = {n for n, t in KB.topics.items() if all(map(is_alarm, (t.title, *t.asks)))}
    assert unheard == set()


def test_a_clear_answer_with_such_words_is_the_answer() -> None:
    answers = {"consultation": "first_visit", "age": 40}
    option, words = option_words(KB, KB.questions["screen_seat"])[0]
    assert is_alarm(words)
    assert said(words, answers).state.answers["screen_seat"] == [option]


UNREAD = "there is blood on my boot"
"""It has a word of an alarm in it, and no sign that is known."""


def test_after_a_sign_the_safety_answers_can_be_changed_right_there() -> None:
    turn = said(UNREAD, CALM)
    asked = form.form(KB, turn)
    reply = asked.partition('id="reply"')[2].partition('for="typed"')[0]
    assert KB.expand(KB.questions["screen_legs"].text) in reply
    assert reply.count("<button") == 5
    assert (
        "<button"
        not in form.form(KB, said("qqq", CALM))
        .partition('id="reply"')[2]
        .partition('for="typed"')[0]
    )


def test_a_stored_topic_beside_a_sign_is_not_told() -> None:
    aside = {"after": 0, "said": "my foot is numb", "topic": "what_is_hinge"}
    turn = respond(KB, {"answers": {}, "asides": [aside]}, {"kind": "open"})
    assert SAYS.talk.not_read in heard(turn)


# --- while an emergency stands -----------------------------------------------------------------
@pytest.mark.parametrize(
    "event",
    [
        {"kind": "say", "text": "what is a hip hinge?"},
        {"kind": "say", "text": "flare up"},
        {"kind": "say", "text": "qqq"},
        {"kind": "topic", "id": "what_is_hinge"},
    ],
)
def test_an_emergency_leaves_no_room_for_explanations(event: dict[str, str]) -> None:
    turn = respond(KB, {"answers": SADDLE}, event)
    assert turn.assessment.outcome is Outcome.EMERGENCY
    assert SAYS.talk.emergency in heard(turn)
    assert not any(
        KB.expand(t.answer) in str(transcript.messages(KB, turn)) for t in KB.topics.values()
    )
    assert 'id="topics"' not in form.form(KB, turn)


def test_the_menu_is_there_otherwise() -> None:
    assert 'id="topics"' in form.form(KB, respond(KB, {"answers": CALM}, {"kind": "open"}))


# --- what the card says ------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("change", "shown"),
    [({}, True), ({"pain_course": "flare"}, False), ({"pain_now": 4}, False)],
)
def test_who_starts_is_told_no_step_back(change: dict[str, object], shown: bool) -> None:
    turn = respond(KB, {"answers": {**CALM, **change}}, {"kind": "open"})
    result = turn.assessment
    assert (result.move, result.outcome is Outcome.CONTINUE) == ("start", shown)
    card = panel.panel(KB, turn).partition("Why this?")[0]
    words = KB.wording.outcomes[result.outcome]
    assert (esc(KB.expand(words.text)) in card) is shown
    assert words.title not in card
    assert (result.way is None) or esc(KB.expand(KB.wording.ways[result.way])) in card
