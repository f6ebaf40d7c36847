Feature: Which question is worth asking next

  @rule:ASK-1
  Rule: ASK-1 With a history: ask whether anything is new

    @fires
    Scenario: Whoever comes back is asked first whether anything is new
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      When the answers are assessed
      Then the next question is gate
      And no drill is offered

    @near-miss
    Scenario: Whoever starts over goes through the whole safety screen
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And a first visit consultation
      When the answers are assessed
      Then the next question is age
      And rule ASK-1 stays silent

  @rule:ASK-2
  Rule: ASK-2 Not sure at the gate: ask more plainly

    @fires
    Scenario: A doubt about what is new is asked again more plainly
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the next question is gate_unsure

    @near-miss
    Scenario: A doubt that cleared up is not asked a third time
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the next question is set_done

  @rule:ASK-3
  Rule: ASK-3 Ask the age

    @fires
    Scenario: Whoever is new is first asked for their age
      Given a first visit consultation
      When the answers are assessed
      Then the next question is age
      And no drill is offered

    @fires
    Scenario: Whoever comes back with nothing new is asked for their age too
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And "gate" is answered with "none"
      When the answers are assessed
      Then the next question is age
      And no drill is offered

  @rule:ASK-4
  Rule: ASK-4 Ask about seat, bladder and bowels

    @fires
    Scenario: Whoever is new is asked about seat, bladder and bowels before all other signs
      Given a first visit consultation
      And "age" is answered with "40"
      When the answers are assessed
      Then the next question is screen_seat
      And no drill is offered

    @near-miss
    Scenario: Whoever comes back with nothing new is spared the private questions
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And "gate" is answered with "none"
      And "age" is answered with "40"
      When the answers are assessed
      Then the next question is screen_background
      And rule ASK-4 stays silent

  @rule:ASK-5
  Rule: ASK-5 Not sure about seat, bladder or bowels: ask more plainly

    @fires
    Scenario: A doubt about seat, bladder or bowels is asked again more plainly
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the next question is screen_seat_unsure

    @near-miss
    Scenario: A doubt about seat, bladder or bowels that cleared up holds nothing
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-6
  Rule: ASK-6 Ask about legs, feet and balance

    @fires
    Scenario: Whoever is new is asked about legs, feet and balance
      Given a first visit consultation
      And "age" is answered with "40"
      And "screen_seat" is answered with "none"
      When the answers are assessed
      Then the next question is screen_legs
      And no drill is offered

    @near-miss
    Scenario: Whoever comes back without anything new in a leg is not asked about legs
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-6 stays silent

  @rule:ASK-7
  Rule: ASK-7 Something new in a leg: ask what it is

    @fires
    Scenario: Whoever comes back with something new in a leg is asked what it is
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "legs_new"
      And "screen_seat" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the next question is screen_legs

    @fires
    Scenario: Whoever still doubts whether a leg is different is asked what it is
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, legs_new: not_sure"
      And "screen_seat" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is screen_legs

    @near-miss
    Scenario: Whoever comes back after a sudden pain is asked about that and not about legs
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "sudden_new"
      When the answers are assessed
      Then the outcome is soon
      And the next question is screen_sudden
      And rule ASK-7 stays silent

  @rule:ASK-8
  Rule: ASK-8 Not sure about the legs: ask more plainly

    @fires
    Scenario: A doubt about the legs is asked again more plainly
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the next question is screen_legs_unsure

    @near-miss
    Scenario: A doubt about the legs that cleared up holds nothing
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-9
  Rule: ASK-9 A weak leg: ask whether it grows

    @fires
    Scenario: Whoever has a weak leg is asked whether it grows
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_weakness"
      When the answers are assessed
      Then the outcome is urgent
      And the next question is leg_detail

    @fires
    Scenario: Whoever doubts that a leg is as strong as it was is asked whether it grows
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And the next question is leg_detail

    @near-miss
    Scenario: Whoever is just sore from training is not asked for more
      Given the safety screen is clear
      And "screen_legs" is answered with "training_sore"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-10
  Rule: ASK-10 A numb leg: ask whether it spreads

    @fires
    Scenario: Whoever has a numb leg is asked whether it spreads
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_numb_one"
      When the answers are assessed
      Then the outcome is soon
      And the next question is leg_detail

    @fires
    Scenario: Whoever doubts that a leg feels as it did is asked whether it spreads
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_numb_one: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is leg_detail

    @near-miss
    Scenario: Whoever sat on a foot until it tingled is not asked for more
      Given the safety screen is clear
      And "screen_legs" is answered with "passing_tingle"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-11
  Rule: ASK-11 Pain down a leg: ask where it is going

    @fires
    Scenario: Whoever has pain down a leg is asked where it is going
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_pain_one"
      When the answers are assessed
      Then the outcome is soon
      And the next question is leg_detail

    @fires
    Scenario: Whoever doubts that the pain runs into a leg is asked where it is going
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_pain_one: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is leg_detail

    @near-miss
    Scenario: Whoever has nothing in the legs is not asked where it is going
      Given the safety screen is clear
      And "screen_legs" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-12
  Rule: ASK-12 Ask about sudden events

    @fires
    Scenario: Whoever is new is asked about sudden events
      Given a first visit consultation
      And "age" is answered with "40"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "none"
      When the answers are assessed
      Then the next question is screen_sudden
      And no drill is offered

    @near-miss
    Scenario: Whoever comes back without sudden pain is not asked about sudden events
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-12 stays silent

  @rule:ASK-13
  Rule: ASK-13 Something sudden: ask what it is

    @fires
    Scenario: Whoever comes back after a sudden pain is asked what it was
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "sudden_new"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the next question is screen_sudden

    @fires
    Scenario: Whoever still doubts whether the pain was sudden is asked what it was
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, sudden_new: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is screen_sudden

    @near-miss
    Scenario: Whoever comes back with a flare after a busy day is not asked about sudden events
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "flared"
      When the answers are assessed
      Then the outcome is regress
      And the next question is set_done
      And rule ASK-13 stays silent

  @rule:ASK-63
  Rule: ASK-63 Worse: ask whether it is unbearable

    @fires
    Scenario: Whoever comes back worse is asked whether it is unbearable
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "worse"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the next question is screen_sudden

    @fires
    Scenario: Whoever cannot tell whether it is worse is asked whether it is unbearable
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, worse: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is screen_sudden

    @near-miss
    Scenario: Whoever comes back no better, but no worse either, is not asked whether it is unbearable
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "stuck"
      When the answers are assessed
      Then the outcome is hold
      And the next question is pain_course
      And rule ASK-63 stays silent

  @rule:ASK-64
  Rule: ASK-64 Something new in a leg: ask about seat, bladder and bowels, and all the rest again

    @fires
    Scenario: Whoever comes back with something new in a leg is asked about seat, bladder and bowels
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "legs_new"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the next question is screen_seat

    @fires
    Scenario: Whoever still doubts whether a leg is different is asked about seat, bladder and bowels
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, legs_new: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is screen_seat

    @fires
    Scenario: Whoever comes back with pain down one leg goes through all the rest again
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "legs_new"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "leg_pain_one"
      And "leg_detail" is answered with "all: no"
      When the answers are assessed
      Then the next question is screen_sudden
      When "screen_sudden" is answered with "none"
      And the answers are assessed
      Then the next question is screen_illness
      When "screen_illness" is answered with "none"
      And the answers are assessed
      Then the next question is pain_course
      When "pain_course" is answered with "steady"
      And the answers are assessed
      Then the next question is pain_weeks
      When "pain_weeks" is answered with "1"
      And the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And nothing more is asked

    @near-miss
    Scenario: Whoever comes back after a sudden pain is spared the private questions
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "sudden_new"
      And "screen_sudden" is answered with "small_knock"
      When the answers are assessed
      Then the outcome is soon
      And nothing more is asked
      And rule ASK-64 stays silent

  @rule:ASK-65
  Rule: ASK-65 Newly ill: ask about seat, bladder and bowels, and all the rest again

    @fires
    Scenario: Whoever comes back newly ill is asked about seat, bladder and bowels
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the next question is screen_seat

    @fires
    Scenario: Whoever still doubts whether they are ill is asked about seat, bladder and bowels
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, ill_new: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is screen_seat

    @near-miss
    Scenario: Whoever comes back with a change in health, and not ill, is spared the private questions
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "health_new"
      When the answers are assessed
      Then the outcome is continue
      And the next question is set_done
      And rule ASK-65 stays silent

  @rule:ASK-14
  Rule: ASK-14 Not sure about something sudden: ask more plainly

    @fires
    Scenario: A doubt about something sudden is asked again more plainly
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the next question is screen_sudden_unsure

    @near-miss
    Scenario: A doubt about something sudden that cleared up holds nothing
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-15
  Rule: ASK-15 Ask about signs of illness

    @fires
    Scenario: Whoever is new is asked about signs of illness
      Given a first visit consultation
      And "age" is answered with "40"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "none"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the next question is screen_illness
      And no drill is offered

    @near-miss
    Scenario: Whoever comes back and is not ill is not asked about illness
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-15 stays silent

  @rule:ASK-16
  Rule: ASK-16 Newly ill: ask what it is

    @fires
    Scenario: Whoever comes back newly ill is asked what it is
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "none"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the next question is screen_illness

    @fires
    Scenario: Whoever still doubts whether they are ill is asked what it is
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, ill_new: not_sure"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "none"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is screen_illness

    @near-miss
    Scenario: Whoever comes back after a sudden pain is asked about that and not about illness
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "sudden_new"
      When the answers are assessed
      Then the outcome is soon
      And the next question is screen_sudden
      And rule ASK-16 stays silent

  @rule:ASK-17
  Rule: ASK-17 Not sure about an illness: ask more plainly

    @fires
    Scenario: A doubt about an illness is asked again more plainly
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the next question is screen_illness_unsure

    @near-miss
    Scenario: A doubt about an illness that cleared up holds nothing
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-18
  Rule: ASK-18 Fever: ask for signs that it is serious

    @fires
    Scenario: Whoever has a fever is asked for signs that it is serious
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      When the answers are assessed
      Then the outcome is urgent
      And the next question is fever_detail

    @fires
    Scenario: Whoever doubts that they are well is asked for signs that it is serious
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And the next question is fever_detail

    @near-miss
    Scenario: Whoever has burning urine without a fever is sent on without further questions
      Given the safety screen is clear
      And "screen_illness" is answered with "urine_burning"
      When the answers are assessed
      Then the outcome is soon
      And nothing more is asked

  @rule:ASK-19
  Rule: ASK-19 Ask about the health background

    @fires
    Scenario: Whoever is new is asked about their health background
      Given a first visit consultation
      And "age" is answered with "40"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "none"
      And "screen_sudden" is answered with "none"
      And "screen_illness" is answered with "none"
      When the answers are assessed
      Then the next question is screen_background
      And no drill is offered

    @fires
    Scenario: Whoever comes back with nothing new is asked about their health background too
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And "gate" is answered with "none"
      And "age" is answered with "40"
      When the answers are assessed
      Then the next question is screen_background
      And no drill is offered

  @rule:ASK-20
  Rule: ASK-20 Not sure about the background: ask more plainly

    @fires
    Scenario: A doubt about the health background is asked again more plainly
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is screen_background_unsure

    @near-miss
    Scenario: A doubt about the health background that cleared up holds nothing
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-21
  Rule: ASK-21 Pregnant: ask for signs that need a maternity team

    @fires
    Scenario: Whoever is pregnant is asked for signs that need a maternity team
      Given the safety screen is clear
      And "screen_background" is answered with "pregnancy"
      When the answers are assessed
      Then the outcome is soon
      And the next question is pregnancy_detail

    @fires
    Scenario: Whoever could be pregnant is asked for signs that need a maternity team
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, pregnancy: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is pregnancy_detail

    @near-miss
    Scenario: Whoever gave birth lately is not asked about a pregnancy
      Given the safety screen is clear
      And "screen_background" is answered with "postnatal"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-22
  Rule: ASK-22 Cancer now or before: ask what the pain does

    @fires
    Scenario: Whoever has had cancer is asked what the pain does
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      When the answers are assessed
      Then the outcome is soon
      And the next question is cancer_pain

    @fires
    Scenario: Whoever does not know whether it was a cancer is asked what the pain does
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is cancer_pain

    @near-miss
    Scenario: Whoever has thin bones but never had cancer is not asked about it
      Given the safety screen is clear
      And "screen_background" is answered with "bone_risk"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-23
  Rule: ASK-23 Ask how bad the pain is

    @fires
    Scenario: Whoever is new is asked how bad the pain is
      Given a first visit consultation
      And "age" is answered with "40"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "none"
      And "screen_sudden" is answered with "none"
      And "screen_illness" is answered with "none"
      And "screen_background" is answered with "none"
      When the answers are assessed
      Then the next question is pain_now
      And no drill is offered

    @fires
    Scenario Outline: Whoever comes back with nothing new is asked how bad the pain is today, too
      Given on day 1 a training session at dowel with "<told>"
      And a <kind> consultation
      And "gate" is answered with "none"
      And "age" is answered with "40"
      And "screen_background" is answered with "none"
      When the answers are assessed
      Then the next question is pain_now
      And no drill is offered

      Examples:
        | kind         | told                     |
        | practice     | pain: 1, morning: normal |
        | next morning | pain: 1                  |

  @rule:ASK-24
  Rule: ASK-24 Ask how the pain changes

    @fires
    Scenario: Whoever is new is asked how the pain changes
      Given a first visit consultation
      And "age" is answered with "40"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "none"
      And "screen_sudden" is answered with "none"
      And "screen_illness" is answered with "none"
      And "screen_background" is answered with "none"
      And "pain_now" is answered with "2"
      When the answers are assessed
      Then the next question is pain_course
      And no drill is offered

    @near-miss
    Scenario: Whoever comes back and is not stuck is not asked how it changes
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-24 stays silent

  @rule:ASK-25
  Rule: ASK-25 Not getting better: ask how it changes

    @fires
    Scenario: Whoever comes back no better is asked how it changes
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "stuck"
      When the answers are assessed
      Then the outcome is hold
      And no drill is offered
      And the next question is pain_course

    @fires
    Scenario: Whoever cannot tell whether it got better is asked how it changes
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, stuck: not_sure"
      When the answers are assessed
      Then no drill is offered
      And the next question is pain_course

    @near-miss
    Scenario: Whoever comes back with a change in health goes on with that in mind
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "health_new"
      When the answers are assessed
      Then the findings include health_changed
      And rule ASK-25 stays silent

  @rule:ASK-26
  Rule: ASK-26 Ask how long this spell has lasted

    @fires
    Scenario: Whoever is new is asked how long this spell has lasted
      Given a first visit consultation
      And "age" is answered with "40"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "none"
      And "screen_sudden" is answered with "none"
      And "screen_illness" is answered with "none"
      And "screen_background" is answered with "none"
      And "pain_now" is answered with "2"
      And "pain_course" is answered with "steady"
      When the answers are assessed
      Then the next question is pain_weeks
      And no drill is offered

    @near-miss
    Scenario: Whoever comes back and is not stuck is not asked for weeks
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-26 stays silent

  @rule:ASK-27
  Rule: ASK-27 Not getting better: ask for how long

    @fires
    Scenario: Whoever comes back no better is asked for how long
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "stuck"
      And "pain_course" is answered with "steady"
      When the answers are assessed
      Then the outcome is hold
      And no drill is offered
      And the next question is pain_weeks

    @near-miss
    Scenario: Whoever comes back worse need not count weeks
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "worse"
      And "screen_sudden" is answered with "none"
      And "pain_course" is answered with "steady"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And nothing more is asked

  @rule:ASK-66
  Rule: ASK-66 Worse: ask how it changes

    @fires
    Scenario: Whoever comes back worse, with a cancer before, is seen within a day if it grows
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "cancer_pain" is answered with "none"
      And "gate" is answered with "worse"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And the next question is pain_course
      When "pain_course" is answered with "worse"
      And the answers are assessed
      Then the outcome is urgent
      And nothing more is asked

    @near-miss
    Scenario: Whoever comes back with nothing new is not asked how it changes
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

  @rule:ASK-28
  Rule: ASK-28 50 or older and not improving: ask whether it is the first back pain ever

    @fires
    Scenario Outline: Whoever is older and does not get better is asked whether it is the first time
      Given the safety screen is clear
      And "age" is answered with "50"
      And "pain_weeks" is answered with "2"
      And "pain_course" is answered with "<course>"
      When the answers are assessed
      Then the next question is first_ever
      And no drill is offered

      Examples:
        | course   |
        | steady   |
        | flare    |
        | not_sure |

    @near-miss
    Scenario Outline: Whoever is a year younger, or hurts a week less, is not asked that
      Given the safety screen is clear
      And "age" is answered with "<age>"
      And "pain_weeks" is answered with "<weeks>"
      And "pain_course" is answered with "steady"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

      Examples:
        | age | weeks |
        | 49  | 2     |
        | 50  | 1     |

    @near-miss
    Scenario Outline: Whoever is older but improves, or has good spells, is not asked that
      Given the safety screen is clear
      And "age" is answered with "50"
      And "pain_weeks" is answered with "2"
      And "pain_course" is answered with "<course>"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

      Examples:
        | course         |
        | improving      |
        | comes_and_goes |

  @rule:ASK-29
  Rule: ASK-29 Long stiff mornings at 45 or older: ask when it began

    @fires
    Scenario: Whoever is stiff for long each morning in middle age is asked when it began
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_illness" is answered with "morning_stiff"
      When the answers are assessed
      Then the next question is stiff_start
      And no drill is offered

    @fires
    Scenario: Whoever doubts how long the stiffness lasts is asked when it began
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, morning_stiff: not_sure"
      When the answers are assessed
      Then the next question is stiff_start
      And no drill is offered

    @near-miss
    Scenario: Whoever only wakes on turning over is not asked when it began
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_illness" is answered with "wakes_on_turning"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

    @near-miss
    Scenario: Whoever is stiff and still young need not say so
      Given the safety screen is clear
      And "age" is answered with "44"
      And "screen_illness" is answered with "morning_stiff"
      When the answers are assessed
      Then the next question is stiff_pattern
      And no drill is offered

  @rule:ASK-30
  Rule: ASK-30 Iritis, psoriasis or inflamed bowel at 45 or older: ask when it began

    @fires
    Scenario: Whoever has had iritis, psoriasis or an inflamed bowel is asked when the back began
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_background" is answered with "inflammatory_history"
      When the answers are assessed
      Then the next question is stiff_start
      And no drill is offered

    @fires
    Scenario: Whoever does not know whether it was one of these is asked when the back began
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, inflammatory_history: not_sure"
      When the answers are assessed
      Then the next question is stiff_start
      And no drill is offered

    @near-miss
    Scenario: Whoever takes blood thinners is not asked when the back began
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_background" is answered with "bleeding_risk"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

    @near-miss
    Scenario: Whoever has one of these and is still young need not say so
      Given the safety screen is clear
      And "age" is answered with "44"
      And "screen_background" is answered with "inflammatory_history"
      When the answers are assessed
      Then the next question is stiff_pattern
      And no drill is offered

  @rule:ASK-31
  Rule: ASK-31 A young start: ask for the other signs of an inflamed spine

    @fires
    Scenario Outline: Whoever was young when it began, or cannot say, is asked for the other signs
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_illness" is answered with "morning_stiff"
      And "stiff_start" is answered with "<young>"
      When the answers are assessed
      Then the next question is stiff_pattern
      And no drill is offered

      Examples:
        | young    |
        | yes      |
        | not_sure |

    @near-miss
    Scenario: Whoever was older when it began is not asked for the other signs
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_illness" is answered with "morning_stiff"
      And "stiff_start" is answered with "no"
      When the answers are assessed
      Then the outcome is continue
      And the next question is wall_tap

  @rule:ASK-71
  Rule: ASK-71 Ask where it hurts and where it tingles

    @fires
    Scenario: Whoever is new, and just got a first drill, is shown the drawing before anything else
      Given a first visit consultation
      And the safety screen is clear
      And "wall_tap" is answered with "clean_close"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_foot
      And the next question is places

    @near-miss
    Scenario: Whoever comes to practise is not shown the drawing
      Given a practice consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-71 stays silent

  @rule:ASK-72
  Rule: ASK-72 Not sure where it hurts or tingles: ask more plainly

    @fires
    Scenario: A doubt over the drawing is asked again more plainly
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "not_sure"
      When the answers are assessed
      Then the next question is places_unsure
      And no drill is offered

    @near-miss
    Scenario: A doubt over the drawing that cleared up is not asked a third time
      Given a first visit consultation
      And the safety screen is clear
      And "wall_tap" is answered with "clean_foot"
      And "places" is answered with "not_sure"
      And "places_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the next question is dowel

  @rule:ASK-73
  Rule: ASK-73 Pain in a knee or foot: ask whether it comes from the back

    @fires
    Scenario: A knee on the drawing is asked about before anything is offered
      Given a first visit consultation
      And the safety screen is clear
      And "wall_tap" is answered with "clean_foot"
      And "places" is answered with "hurts_knee_left"
      When the answers are assessed
      Then the next question is knee_or_foot
      And the outcome is routine
      And no drill is offered

    @fires
    Scenario: A knee on one side and a thigh on the other are asked about as well
      Given the safety screen is clear
      And "places" is answered with "hurts_knee_left, hurts_thigh_right"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the next question is knee_or_foot

    @near-miss
    Scenario: Pain along the whole leg needs no such question
      Given the safety screen is clear
      And "places" is answered with "hurts_thigh_left, hurts_foot_left"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the next question is leg_detail
      And rule ASK-73 stays silent

  @rule:ASK-32
  Rule: ASK-32 Ask what sets it off

    @fires
    Scenario: Whoever is new, and already has a first drill, is asked what sets the back off
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "wall_tap" is answered with "clean_close"
      And "shin_reach_pull" is answered with "hamstrings"
      And "shin_reach_hips" is answered with "clear"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_foot
      And the next question is triggers

    @near-miss
    Scenario: Whoever comes to practise is not asked again what sets the back off
      Given a practice consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-32 stays silent

  @rule:ASK-33
  Rule: ASK-33 Ask for the wall tap

    @fires
    Scenario: Whoever is new and calm enough is asked to try the wall tap
      Given a first visit consultation
      And the safety screen is clear
      And "pain_now" is answered with "5"
      When the answers are assessed
      Then the next question is wall_tap

    @near-miss
    Scenario: Whoever hurts too much is asked to try nothing at all
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "6"
      When the answers are assessed
      Then the next question is triggers
      And no drill is offered

    @near-miss
    Scenario: Whoever comes to practise is not sent back to the first test
      Given a practice consultation
      And the safety screen is clear
      And "pain_now" is answered with "5"
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-33 stays silent

  @rule:ASK-34
  Rule: ASK-34 Wall not reached: ask what got in the way

    @fires
    Scenario: Whoever did not reach the wall is asked what got in the way
      Given the safety screen is clear
      And "places" is answered with "none"
      And "wall_tap" is answered with "not_clean"
      When the answers are assessed
      Then the next question is wall_tap_fault

    @near-miss
    Scenario: Whoever reached the wall with the feet closer is not asked for faults
      Given the safety screen is clear
      And "places" is answered with "none"
      And "wall_tap" is answered with "clean_close"
      When the answers are assessed
      Then the next question is shin_reach_pull
      And rule ASK-34 stays silent

  @rule:ASK-35
  Rule: ASK-35 Clean at the wall: ask for the stick

    @fires
    Scenario: Whoever tapped the wall cleanly is asked to try the stick
      Given the safety screen is clear
      And "places" is answered with "none"
      And "wall_tap" is answered with "clean_foot"
      When the answers are assessed
      Then the next question is dowel

    @near-miss
    Scenario Outline: Whoever still needs the wall closer, or missed it, keeps the stick for later
      Given the safety screen is clear
      And "places" is answered with "none"
      And "wall_tap" is answered with "<tap>"
      When the answers are assessed
      Then the next question is <next>
      And rule ASK-35 stays silent

      Examples:
        | tap         | next            |
        | clean_close | shin_reach_pull |
        | not_clean   | wall_tap_fault  |

    @near-miss
    Scenario: Whoever tapped the wall cleanly on a sore day is not sent on to the stick
      Given the safety screen is clear
      And "pain_now" is answered with "4"
      And "wall_tap" is answered with "clean_foot"
      When the answers are assessed
      Then the outcome is hold
      And the step is wall_tap_close
      And rule ASK-35 stays silent

  @rule:ASK-36
  Rule: ASK-36 Steady on the stick: ask for the raised target

    @fires
    Scenario: Whoever is steady on the stick is asked to try the raised target
      Given the safety screen is clear
      And "places" is answered with "none"
      And "wall_tap" is answered with "clean_foot"
      And "dowel" is answered with "all: yes"
      When the answers are assessed
      Then the next question is target

    @near-miss
    Scenario: Whoever wobbles on the stick stays with the stick
      Given the safety screen is clear
      And "places" is answered with "none"
      And "wall_tap" is answered with "clean_foot"
      And "dowel" is answered with "all: yes, steady: no"
      When the answers are assessed
      Then the next question is shin_reach_pull
      And rule ASK-36 stays silent

    @near-miss
    Scenario: Whoever is steady on the stick but needs the wall closer is not yet sent to the target
      Given the safety screen is clear
      And "places" is answered with "none"
      And "wall_tap" is answered with "clean_close"
      And "dowel" is answered with "all: yes"
      When the answers are assessed
      Then the next question is shin_reach_pull
      And rule ASK-36 stays silent

    @near-miss
    Scenario: Whoever is steady on the stick on a sore day is not sent on to the target
      Given the safety screen is clear
      And "pain_now" is answered with "4"
      And "wall_tap" is answered with "clean_foot"
      And "dowel" is answered with "all: yes"
      When the answers are assessed
      Then the outcome is hold
      And the step is wall_tap_close
      And rule ASK-36 stays silent

  @rule:ASK-37
  Rule: ASK-37 Pain below 5 of 10: ask for one shin reach

    @fires
    Scenario: Whoever hurts little is asked for one reach towards the shins
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "4"
      And "wall_tap" is answered with "clean_close"
      When the answers are assessed
      Then the next question is shin_reach_pull

    @near-miss
    Scenario: Whoever hurts more is spared the reach towards the shins
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "5"
      And "wall_tap" is answered with "clean_close"
      When the answers are assessed
      Then the next question is triggers
      And rule ASK-37 stays silent

    @near-miss
    Scenario: Whoever comes to practise has no need to reach for the shins
      Given a practice consultation
      And the safety screen is clear
      And "pain_now" is answered with "4"
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-37 stays silent

  @rule:ASK-38
  Rule: ASK-38 After the shin reach: ask about the hips

    @fires
    Scenario Outline: Wherever the reach pulled, the person is asked about the hips
      Given the safety screen is clear
      And "places" is answered with "none"
      And "wall_tap" is answered with "clean_close"
      And "shin_reach_pull" is answered with "<pull>"
      When the answers are assessed
      Then the next question is shin_reach_hips

      Examples:
        | pull       |
        | low_back   |
        | hamstrings |
        | both       |

    @near-miss
    Scenario: Whoever puts the reach off is not asked what the hips did
      Given the safety screen is clear
      And "places" is answered with "none"
      And "wall_tap" is answered with "clean_close"
      And "shin_reach_pull" is answered with "later"
      When the answers are assessed
      Then the next question is triggers
      And rule ASK-38 stays silent

  @rule:ASK-39
  Rule: ASK-39 Ask how the back feels

    @fires
    Scenario: Whoever is new is asked how the back feels, even on a day without tests
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "6"
      And "triggers" is answered with "sink"
      When the answers are assessed
      Then the next question is back_feel
      And no drill is offered

    @near-miss
    Scenario: Whoever comes to practise has said before how the back feels
      Given a practice consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-39 stays silent

  @rule:ASK-40
  Rule: ASK-40 Ask for a film from the side

    @fires
    Scenario: Whoever is new and calm enough is asked for a film from the side
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "5"
      And "triggers" is answered with "sink"
      And "wall_tap" is answered with "clean_close"
      And "back_feel" is answered with "stiff"
      When the answers are assessed
      Then the next question is video

    @near-miss
    Scenario: Whoever hurts too much is not asked to bend for a film
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "6"
      And "triggers" is answered with "sink"
      And "back_feel" is answered with "stiff"
      When the answers are assessed
      Then the next question is breathing
      And no drill is offered
      And rule ASK-40 stays silent

    @near-miss
    Scenario: Whoever comes to practise is not asked for a film
      Given a practice consultation
      And the safety screen is clear
      And "pain_now" is answered with "5"
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-40 stays silent

  @rule:ASK-41
  Rule: ASK-41 Ask what is felt where

    @fires
    Scenario: Whoever is new and calm enough is asked what they feel where
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "5"
      And "triggers" is answered with "sink"
      And "wall_tap" is answered with "clean_close"
      And "back_feel" is answered with "stiff"
      And "video" is answered with "later"
      When the answers are assessed
      Then the next question is muscle_feel

    @near-miss
    Scenario: Whoever hurts too much is not asked to bend and feel
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "6"
      And "triggers" is answered with "sink"
      And "back_feel" is answered with "stiff"
      When the answers are assessed
      Then the next question is breathing
      And no drill is offered
      And rule ASK-41 stays silent

    @near-miss
    Scenario: Whoever comes to practise is asked what they feel only after a set
      Given a practice consultation
      And the safety screen is clear
      And "pain_now" is answered with "5"
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-41 stays silent

  @rule:ASK-42
  Rule: ASK-42 Ask about breathing and bracing

    @fires
    Scenario: Whoever is new is asked how they breathe and tighten the middle
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "6"
      And "triggers" is answered with "sink"
      And "back_feel" is answered with "stiff"
      When the answers are assessed
      Then the next question is breathing

    @near-miss
    Scenario: Whoever comes to practise is asked about breathing only after a set
      Given a practice consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-42 stays silent

  @rule:ASK-43
  Rule: ASK-43 Ask for the brace effort

    @fires
    Scenario: Whoever is new is asked how hard they tighten the middle
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "6"
      And "triggers" is answered with "sink"
      And "back_feel" is answered with "stiff"
      And "breathing" is answered with "belt_breath"
      When the answers are assessed
      Then the next question is brace_effort

    @near-miss
    Scenario: Whoever comes to practise is asked about the effort only after a set
      Given a practice consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-43 stays silent

  @rule:ASK-44
  Rule: ASK-44 Ask for off-signals

    @fires
    Scenario: Whoever is new and calm enough is asked for off-signals
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "5"
      And "triggers" is answered with "sink"
      And "wall_tap" is answered with "clean_close"
      And "back_feel" is answered with "stiff"
      And "video" is answered with "later"
      And "muscle_feel" is answered with "glutes_drive"
      And "breathing" is answered with "belt_breath"
      And "brace_effort" is answered with "6"
      When the answers are assessed
      Then the next question is off_signals

    @near-miss
    Scenario: Whoever hurts too much to hinge is not asked how hinges feel
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "6"
      And "triggers" is answered with "sink"
      And "back_feel" is answered with "stiff"
      And "breathing" is answered with "belt_breath"
      And "brace_effort" is answered with "6"
      When the answers are assessed
      Then the next question is habits
      And rule ASK-44 stays silent

    @near-miss
    Scenario: Whoever comes to practise is asked for off-signals only after a set
      Given a practice consultation
      And the safety screen is clear
      And "pain_now" is answered with "5"
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-44 stays silent

  @rule:ASK-45
  Rule: ASK-45 Ask how the person practises

    @fires
    Scenario: Whoever is new is asked last of all how they go about practice
      Given a first visit consultation
      And the safety screen is clear
      And "places" is answered with "none"
      And "pain_now" is answered with "6"
      And "triggers" is answered with "sink"
      And "back_feel" is answered with "stiff"
      And "breathing" is answered with "belt_breath"
      And "brace_effort" is answered with "6"
      When the answers are assessed
      Then the next question is habits

    @near-miss
    Scenario: Whoever comes to practise is not asked about habits
      Given a practice consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-45 stays silent

  @rule:ASK-46
  Rule: ASK-46 Ask whether a set was done

    @fires
    Scenario: Whoever comes to practise is asked whether a set is done
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And a practice consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And the step is dowel

    @near-miss
    Scenario: Whoever comes to tell of the morning is not asked for a set
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is morning_back
      And rule ASK-46 stays silent

  @rule:ASK-47
  Rule: ASK-47 A set was done: ask which step

    @fires
    Scenario: Whoever has done a set is asked which step it was
      Given on day 1 a training session at target_high with "pain: 1, morning: normal"
      And a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      When the answers are assessed
      Then the next question is session_step
      And no drill is offered

    @near-miss
    Scenario: Whoever has yet to do the set may go and do it
      Given on day 1 a training session at target_high with "pain: 1, morning: normal"
      And a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the step is target_high
      And nothing more is asked

  @rule:ASK-48
  Rule: ASK-48 A set was done: ask for pain during it

    @fires
    Scenario: Whoever has done a set is asked how much it hurt
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      When the answers are assessed
      Then the next question is set_pain
      And no drill is offered

    @near-miss
    Scenario: Whoever has yet to do the set is not asked for its pain
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And nothing more is asked

  @rule:ASK-49
  Rule: ASK-49 A set was done: ask for the eight points

    @fires
    Scenario: Whoever has done a set is asked for the eight points
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      When the answers are assessed
      Then the next question is mid_rep
      And no drill is offered

    @near-miss
    Scenario: Whoever has yet to do the set is not asked for the eight points
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And rule ASK-49 stays silent

  @rule:ASK-50
  Rule: ASK-50 Hips first and knees first: ask which it is

    @fires
    Scenario: Whoever says both hips first and knees first is asked to look again
      Given the safety screen is clear
      And "session_step" is answered with "dowel"
      And "mid_rep" is answered with "all: yes"
      And "off_signals" is answered with "knees_first"
      When the answers are assessed
      Then the outcome is hold
      And no drill is offered
      And the next question is hips_or_knees

    @near-miss
    Scenario: Whoever says only that the knees go first has said nothing twice
      Given the safety screen is clear
      And "session_step" is answered with "dowel"
      And "mid_rep" is answered with "all: yes, hips_first: no"
      And "off_signals" is answered with "knees_first"
      When the answers are assessed
      Then the outcome is continue
      And rule ASK-50 stays silent

    @near-miss
    Scenario: Whoever has looked again and saw the hips go first may go on
      Given the safety screen is clear
      And "session_step" is answered with "dowel"
      And "mid_rep" is answered with "all: yes"
      And "off_signals" is answered with "knees_first"
      And "hips_or_knees" is answered with "hips"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

  @rule:ASK-70
  Rule: ASK-70 Severe pain in the set: ask for the pain after a rest

    @fires
    Scenario: Whoever had severe pain in the set is asked to rest, and how it is then
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "7"
      When the answers are assessed
      Then the next question is pain_after
      And no drill is offered

    @near-miss
    Scenario: Whoever had pain just short of severe is asked for the eight points
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "6"
      When the answers are assessed
      Then the next question is mid_rep
      And rule ASK-70 stays silent

    @near-miss
    Scenario: Whoever had severe pain in an earlier session, and none since, has nothing to rest from
      Given on day 1 a training session at target_high with "pain: 7, morning: normal"
      And a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is regress
      And nothing more is asked

  @rule:ASK-67
  Rule: ASK-67 The next morning without a history: ask which step it was

    @fires
    Scenario: Whoever tells of a morning, with no session known, is asked which step they practise
      Given the safety screen is clear
      And a next morning consultation
      When the answers are assessed
      Then the next question is session_step
      And no drill is offered

    @near-miss
    Scenario: Whoever tells of the morning after a known session need not name its step
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is morning_back
      And rule ASK-67 stays silent

    @near-miss
    Scenario: Whoever is new has no step to name yet
      Given the safety screen is clear
      And a first visit consultation
      When the answers are assessed
      Then the next question is wall_tap
      And rule ASK-67 stays silent

  @rule:ASK-68
  Rule: ASK-68 The next morning without a history: ask for pain during the set

    @fires
    Scenario: Whoever tells of a morning, with no session known, is asked how much the set hurt
      Given the safety screen is clear
      And a next morning consultation
      And "session_step" is answered with "dowel"
      When the answers are assessed
      Then the next question is set_pain
      And no drill is offered

    @near-miss
    Scenario: Whoever tells of the morning after a known session need not tell its pain again
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is morning_back
      And rule ASK-68 stays silent

    @near-miss
    Scenario: Whoever comes to practise and has done no set has no pain of it to tell
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then nothing more is asked
      And rule ASK-68 stays silent

  @rule:ASK-69
  Rule: ASK-69 Practice without a history: ask at which step

    @fires
    Scenario: Whoever comes to practise, with no session known, is asked at which step they are
      Given the safety screen is clear
      And a practice consultation
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the next question is session_step
      And no drill is offered

    @near-miss
    Scenario: Whoever comes to practise after a known session goes on from its step
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the step is dowel
      And nothing more is asked

    @near-miss
    Scenario: Whoever is new is not asked at which step they practise
      Given the safety screen is clear
      And a first visit consultation
      When the answers are assessed
      Then the next question is wall_tap
      And rule ASK-69 stays silent

  @rule:ASK-51
  Rule: ASK-51 A loaded set: ask how the weight behaved

    @fires
    Scenario: Whoever lifted a weight is asked how it behaved
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "light_rdl"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      When the answers are assessed
      Then the next question is lift_check

    @near-miss
    Scenario: Whoever practised without a weight is not asked about one
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "target_stool"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      When the answers are assessed
      Then the next question is bending
      And rule ASK-51 stays silent

    @near-miss
    Scenario: Whoever has yet to lift the weight is not asked how it behaved
      Given on day 1 a training session at light_rdl with "pain: 1, morning: normal"
      And a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the step is light_rdl
      And nothing more is asked

  @rule:ASK-52
  Rule: ASK-52 A set was done: ask for the first relief signal

    @fires
    Scenario: Whoever has done a set is asked how bending feels now
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      When the answers are assessed
      Then the next question is bending

    @near-miss
    Scenario: Whoever has yet to do the set is not asked how bending feels now
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then nothing more is asked

  @rule:ASK-53
  Rule: ASK-53 A set was done: ask how the back is afterwards

    @fires
    Scenario: Whoever has done a set is asked how the back is afterwards
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "bending" is answered with "same"
      When the answers are assessed
      Then the next question is back_after

    @near-miss
    Scenario: Whoever has yet to do the set is not asked how the back is afterwards
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then nothing more is asked

  @rule:ASK-54
  Rule: ASK-54 A set was done: ask for the second relief signal

    @fires
    Scenario: Whoever has done a set is asked how soon the back tired
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "bending" is answered with "same"
      And "back_after" is answered with "normal"
      When the answers are assessed
      Then the next question is tolerance

    @near-miss
    Scenario: Whoever has yet to do the set is not asked how soon the back tired
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then nothing more is asked

  @rule:ASK-55
  Rule: ASK-55 A set was done: ask what was felt where

    @fires
    Scenario: Whoever has done a set is asked what they felt where
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "bending" is answered with "same"
      And "back_after" is answered with "normal"
      And "tolerance" is answered with "same"
      And "set_reps" is answered with "12"
      When the answers are assessed
      Then the next question is muscle_feel

    @near-miss
    Scenario: Whoever has yet to do the set is not asked what they felt
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then nothing more is asked

  @rule:ASK-56
  Rule: ASK-56 A set was done: ask about the brace

    @fires
    Scenario: Whoever has done a set is asked about the brace
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "bending" is answered with "same"
      And "back_after" is answered with "normal"
      And "tolerance" is answered with "same"
      And "set_reps" is answered with "12"
      And "muscle_feel" is answered with "glutes_drive"
      When the answers are assessed
      Then the next question is breathing

    @near-miss
    Scenario: Whoever has yet to do the set is not asked about the brace
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then nothing more is asked

  @rule:ASK-57
  Rule: ASK-57 A set was done: ask for the brace effort

    @fires
    Scenario: Whoever has done a set is asked how hard they braced
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "bending" is answered with "same"
      And "back_after" is answered with "normal"
      And "tolerance" is answered with "same"
      And "set_reps" is answered with "12"
      And "muscle_feel" is answered with "glutes_drive"
      And "breathing" is answered with "belt_breath"
      When the answers are assessed
      Then the next question is brace_effort

    @near-miss
    Scenario: Whoever has yet to do the set is not asked how hard they braced
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then nothing more is asked

  @rule:ASK-58
  Rule: ASK-58 A set was done: ask for off-signals

    @fires
    Scenario: Whoever has done a set is asked for off-signals
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "bending" is answered with "same"
      And "back_after" is answered with "normal"
      And "tolerance" is answered with "same"
      And "set_reps" is answered with "12"
      And "muscle_feel" is answered with "glutes_drive"
      And "breathing" is answered with "belt_breath"
      And "brace_effort" is answered with "6"
      When the answers are assessed
      Then the next question is off_signals

    @near-miss
    Scenario: Whoever has yet to do the set is not asked for off-signals
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then nothing more is asked

  @rule:ASK-59
  Rule: ASK-59 Ask how the back is this morning

    @fires
    Scenario: Whoever comes the morning after is asked how the back is
      Given on day 1 a training session at dowel with "pain: 1"
      And the safety screen is clear
      When the answers are assessed
      Then the next question is morning_back
      And no drill is offered

    @near-miss
    Scenario: Whoever has told of the morning comes to practise
      Given on day 1 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-59 stays silent

  @rule:ASK-60
  Rule: ASK-60 Ask about the thighs

    @fires
    Scenario: Whoever has told how the back is in the morning is asked about the thighs
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      When the answers are assessed
      Then the next question is morning_hamstrings

    @near-miss
    Scenario: Whoever comes to practise is not asked about the thighs
      Given a practice consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-60 stays silent

  @rule:ASK-61
  Rule: ASK-61 Ask about the buttocks

    @fires
    Scenario: Whoever has told of the thighs is asked about the buttocks
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_hamstrings" is answered with "mild"
      When the answers are assessed
      Then the next question is morning_glutes

    @near-miss
    Scenario: Whoever comes to practise is not asked about the buttocks
      Given a practice consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is set_done
      And rule ASK-61 stays silent

  @rule:ASK-62
  Rule: ASK-62 Ask what has been learned

    @fires
    Scenario: Whoever has told of the whole morning is asked what they have learned
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_hamstrings" is answered with "mild"
      And "morning_glutes" is answered with "yes"
      When the answers are assessed
      Then the next question is learned

    @near-miss
    Scenario: Whoever is new is not asked what they have learned
      Given a first visit consultation
      And the safety screen is clear
      When the answers are assessed
      Then the next question is wall_tap
      And rule ASK-62 stays silent

  @rule:ASK-74
  Rule: ASK-74 A loaded set: ask for the weight

    @fires
    Scenario: Whoever lifted a weight is asked how much it was
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "light_rdl"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "lift_check" is answered with "none"
      When the answers are assessed
      Then the next question is set_load

    @near-miss
    Scenario: Whoever practised without a weight is not asked how much it was
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "target_stool"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      When the answers are assessed
      Then the next question is bending
      And rule ASK-74 stays silent

  @rule:ASK-75
  Rule: ASK-75 A set was done: ask for the reps

    @fires
    Scenario: Whoever did a set is asked for the reps
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      When the answers are assessed
      Then rule ASK-75 fires

    @near-miss
    Scenario: Whoever did none yet is not asked for reps
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then rule ASK-75 stays silent

  @rule:ASK-76
  Rule: ASK-76 Calm positions are known: ask which

    @fires
    Scenario: Whoever knows positions that calm is asked which
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_hamstrings" is answered with "mild"
      And "morning_glutes" is answered with "yes"
      And "learned" is answered with "calm_positions"
      When the answers are assessed
      Then the next question is calm_positions

    @near-miss
    Scenario: Whoever knows cues but no positions is not asked which
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_hamstrings" is answered with "mild"
      And "morning_glutes" is answered with "yes"
      And "learned" is answered with "hip_cues"
      When the answers are assessed
      Then rule ASK-76 stays silent

  @rule:ASK-77
  Rule: ASK-77 A message may tell of a sign: ask whether it is so

    @fires
    Scenario: A clear sign in a message counts at once, and is asked about even beside an emergency
      Given a first visit consultation
      And "typed" is answered with "bladder_leak: yes"
      When the answers are assessed
      Then the outcome is emergency
      And the red flag is bladder_leak
      And the next question is typed_settled

    @fires
    Scenario: An unclear sign counts one tier lower and is asked about first of all
      Given a first visit consultation
      And "typed" is answered with "bladder_leak: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And the next question is typed_settled

    @fires
    Scenario: A message that tells more than the list that was ticked counts until it is settled
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "leg_weakness: yes"
      When the answers are assessed
      Then the outcome is urgent
      And the next question is typed_settled

    @near-miss
    Scenario: What was settled is not asked again
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "leg_weakness: yes"
      And "typed_settled" is answered with "leg_weakness: no"
      When the answers are assessed
      Then the next question is wall_tap
      And rule ASK-77 stays silent

    @near-miss
    Scenario: Nothing settles what the list itself says
      Given a first visit consultation
      And the safety screen is clear
      And "screen_legs" is answered with "leg_weakness"
      And "typed" is answered with "leg_weakness: yes"
      And "typed_settled" is answered with "leg_weakness: no"
      When the answers are assessed
      Then the outcome is urgent
      And rule ASK-77 stays silent
