Feature: The complaint, and whether it is the pattern of a missing hinge

  Background:
    Given the safety screen is clear

  @rule:SYM-1
  Rule: SYM-1 It comes with picking things up from low down

    @fires
    Scenario: Lifting the laundry basket sets it off
      Given "triggers" is answered with "low_pickup"
      When the answers are assessed
      Then the findings include bending_trigger

    @near-miss
    Scenario: Someone who finds it hard to say what sets it off is not told that it was a pick-up
      Given "triggers" is answered with "not_sure"
      When the answers are assessed
      Then rule SYM-1 stays silent

    @near-miss
    Scenario: One jolt began it, and picking things up is fine
      Given "triggers" is answered with "one_event"
      When the answers are assessed
      Then the findings include single_strain
      And rule SYM-1 stays silent

  @rule:SYM-2
  Rule: SYM-2 It comes with leaning over, as at a sink

    @fires
    Scenario: Brushing teeth over the sink sets it off
      Given "triggers" is answered with "sink"
      When the answers are assessed
      Then the findings include bending_trigger

    @near-miss
    Scenario: Standing over a sink is fine, only going down low is not
      Given "triggers" is answered with "low_pickup"
      When the answers are assessed
      Then the findings include bending_trigger
      And rule SYM-2 stays silent

  @rule:SYM-3
  Rule: SYM-3 It comes with warm-up lifts that used to be easy

    @fires
    Scenario: A warm-up weight that used to be easy sets it off
      Given "triggers" is answered with "warm_up"
      When the answers are assessed
      Then the findings include bending_trigger

    @near-miss
    Scenario: Warm-ups are fine, it is some other lift that stings
      Given "triggers" is answered with "other_bend"
      When the answers are assessed
      Then the findings include bending_trigger
      And rule SYM-3 stays silent

  @rule:SYM-4
  Rule: SYM-4 It comes with other bends or lifts

    @fires
    Scenario: A bend that is not on the list sets it off
      Given "triggers" is answered with "other_bend"
      When the answers are assessed
      Then the findings include bending_trigger

    @near-miss
    Scenario: Someone who only says that nothing dramatic happened has named no bend
      Given "triggers" is answered with "nothing_extreme"
      When the answers are assessed
      Then the findings include ordinary_start
      And rule SYM-4 stays silent

  @rule:SYM-5
  Rule: SYM-5 Nothing extreme started it

    @fires
    Scenario: Nothing dramatic happened, the back just began to complain
      Given "triggers" is answered with "nothing_extreme"
      When the answers are assessed
      Then the findings include ordinary_start

    @near-miss
    Scenario: A clear jolt began it, so nobody calls it an ordinary start
      Given "triggers" is answered with "one_event, low_pickup"
      When the answers are assessed
      Then the findings include single_strain
      And rule SYM-5 stays silent

  @rule:SYM-6
  Rule: SYM-6 One clear event started it

    @fires
    Scenario: One clear strain began it and needs time to settle
      Given "triggers" is answered with "one_event"
      When the answers are assessed
      Then the findings include single_strain

    @near-miss
    Scenario: Many ordinary days rather than one event began it
      Given "triggers" is answered with "nothing_extreme, sink"
      When the answers are assessed
      Then the findings include ordinary_start
      And rule SYM-6 stays silent

  @rule:SYM-7
  Rule: SYM-7 It flares when things are going well

    @fires
    Scenario: The back flares just when the person has begun to trust it
      Given "triggers" is answered with "going_well"
      When the answers are assessed
      Then the findings include flares_when_well

    @near-miss
    Scenario: It comes with every sink, in good weeks and in bad ones
      Given "triggers" is answered with "sink"
      When the answers are assessed
      Then rule SYM-7 stays silent

  @rule:SYM-8
  Rule: SYM-8 Many stretches tried: check the hinge first

    @fires
    Scenario: Someone who has collected stretches is asked to check the hinge before the next one
      Given "triggers" is answered with "stretches_tried"
      When the answers are assessed
      Then the cues include stop_stretch_collecting

    @near-miss
    Scenario: Someone who has tried no stretches is not told to leave them
      Given "triggers" is answered with "low_pickup"
      When the answers are assessed
      Then rule SYM-8 stays silent

  @rule:SYM-9
  Rule: SYM-9 Stiff, tired and tight: at least 2 of the three

    @fires
    Scenario Outline: A back that is <feel> shows the mix
      Given "back_feel" is answered with "<feel>"
      When the answers are assessed
      Then the findings include stiff_tired_tight

      Examples:
        | feel                |
        | stiff, tired        |
        | tired, tight        |
        | stiff, tired, tight |

    @near-miss
    Scenario Outline: A back that is only <feel> does not make the mix
      Given "back_feel" is answered with "<feel>"
      When the answers are assessed
      Then rule SYM-9 stays silent

      Examples:
        | feel  |
        | stiff |
        | tired |
        | tight |

  @rule:SYM-10
  Rule: SYM-10 Back muscles that are always tense

    @fires
    Scenario: Back muscles that never let go are guarding
      Given "back_feel" is answered with "always_tense"
      When the answers are assessed
      Then the findings include guarding

    @near-miss
    Scenario: A tired back that lets go at times is not guarding
      Given "back_feel" is answered with "tired"
      When the answers are assessed
      Then rule SYM-10 stays silent

  @rule:SYM-11
  Rule: SYM-11 Tight, and stretching makes it angrier

    @fires
    Scenario: A tight back that gets angrier when it is stretched
      Given "back_feel" is answered with "tight, stretch_worse"
      When the answers are assessed
      Then the findings include control_not_length

    @near-miss
    Scenario: A tight back that does not mind a stretch
      Given "back_feel" is answered with "tight"
      When the answers are assessed
      Then rule SYM-11 stays silent

    @near-miss
    Scenario: A back that dislikes stretching but does not feel tight
      Given "back_feel" is answered with "stretch_worse"
      When the answers are assessed
      Then rule SYM-11 stays silent

  @rule:SYM-12
  Rule: SYM-12 A control problem rather than a length problem: leave the stretching be

    @fires
    Scenario: Whoever is tight and worse for stretching can read whether to stretch at all
      Given "back_feel" is answered with "tight, stretch_worse"
      When the answers are assessed
      Then the topics include stretching

    @near-miss
    Scenario: A stiff and tight back that was never made worse by stretching is not told so
      Given "back_feel" is answered with "stiff, tight"
      When the answers are assessed
      Then the findings include stiff_tired_tight
      And rule SYM-12 stays silent

  @rule:SYM-13
  Rule: SYM-13 Ordinary bends, no big event: small motions may add up

    @fires
    Scenario Outline: Ordinary days with <bend> read how small motions add up
      Given "triggers" is answered with "nothing_extreme, <bend>"
      When the answers are assessed
      Then the topics include small_motion_adds_up

      Examples:
        | bend       |
        | low_pickup |
        | sink       |
        | warm_up    |
        | other_bend |

    @near-miss
    Scenario: A person who says it hurts at the sink, but not that it began with nothing
      Given "triggers" is answered with "sink"
      When the answers are assessed
      Then the findings include bending_trigger
      And rule SYM-13 stays silent

    @near-miss
    Scenario: Nothing dramatic happened, and no bend is named either
      Given "triggers" is answered with "nothing_extreme"
      When the answers are assessed
      Then the findings include ordinary_start
      And rule SYM-13 stays silent

  @rule:SYM-14
  Rule: SYM-14 Constipated by painkillers: look again tomorrow

    @fires
    Scenario: Constipation from strong painkillers, with normal feeling, is watched and does not stop practice
      Given "screen_seat" is answered with "painkiller_constipation"
      When the answers are assessed
      Then the outcome is continue
      And the findings include constipation_watch

    @fires
    Scenario: Someone who is not sure whether it is the painkillers is asked to watch it all the same
      Given "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, painkiller_constipation: not_sure"
      When the answers are assessed
      Then the findings include constipation_watch

    @fires
    Scenario: Painkillers never explain away bowels that are out of control
      Given "screen_seat" is answered with "painkiller_constipation, bowel_control"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered

    @near-miss
    Scenario: Bowels out of control without any painkiller are no matter for tomorrow
      Given "screen_seat" is answered with "bowel_control"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And rule SYM-14 stays silent

  @rule:SYM-15
  Rule: SYM-15 Leg pain that moves further down: stop what brings it on

    @fires
    Scenario: Leg pain on its way down to the foot is seen within days, and what brings it on is left out
      Given "screen_legs" is answered with "leg_pain_one"
      And "leg_detail" is answered with "all: no, moving_down: yes"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the findings include peripheralising

    @near-miss
    Scenario: Leg pain that is drawing back up is not called spreading
      Given "screen_legs" is answered with "leg_pain_one"
      And "leg_detail" is answered with "all: no, moving_up: yes"
      When the answers are assessed
      Then the outcome is soon
      And the findings include centralising
      And rule SYM-15 stays silent

    @near-miss
    Scenario: Someone who cannot say what the leg is doing is seen today, and nobody calls it spreading
      Given "screen_legs" is answered with "leg_pain_one"
      And "leg_detail" is answered with "all: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And rule SYM-15 stays silent

  @rule:SYM-16
  Rule: SYM-16 Leg pain that draws back towards the spine

    @fires
    Scenario: Leg pain drawing back to the spine is a good sign that still goes before a professional
      Given "screen_legs" is answered with "leg_pain_one"
      And "leg_detail" is answered with "all: no, moving_up: yes"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the findings include centralising

    @near-miss
    Scenario: Leg pain that stays where it is gives no such good sign
      Given "screen_legs" is answered with "leg_pain_one"
      And "leg_detail" is answered with "all: no"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And rule SYM-16 stays silent
