Feature: Signs in the legs, feet, hands and balance

  @rule:RED-6
  Rule: RED-6 New pain, tingling, numbness or weakness in both legs: emergency

    @fires
    Scenario: New trouble in both legs is an emergency
      Given the safety screen is clear
      And "screen_legs" is answered with "both_legs"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is both_legs

    @fires
    Scenario Outline: A <left> and a <right> on the drawing are trouble in both legs
      Given the safety screen is clear
      And "places" is answered with "<left>, <right>"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is both_legs

      Examples:
        | left                  | right                   |
        | tingles_foot_left     | tingles_foot_right      |
        | hurts_thigh_left      | hurts_thigh_right       |
        | hurts_lower_leg_left  | tingles_lower_leg_right |
        | hurts_lower_leg_left  | hurts_foot_right        |

    @fires
    Scenario Outline: Both <places> that hurt since the back trouble began are trouble in both legs
      Given the safety screen is clear
      And "places" is answered with "<ticks>"
      And "knee_or_foot" is answered with "yes"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is both_legs

      Examples:
        | places | ticks                             |
        | feet   | hurts_foot_left, hurts_foot_right |
        | knees  | hurts_knee_left, hurts_knee_right |

    @near-miss
    Scenario Outline: Both <places> that hurt of their own are no sign of the back
      Given the safety screen is clear
      And "places" is answered with "<ticks>"
      And "knee_or_foot" is answered with "no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

      Examples:
        | places | ticks                             |
        | feet   | hurts_foot_left, hurts_foot_right |
        | knees  | hurts_knee_left, hurts_knee_right |

    @near-miss
    Scenario: Both thighs sore from yesterday's training are no alarm
      Given the safety screen is clear
      And "screen_legs" is answered with "training_sore"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

    @near-miss
    Scenario: Legs that have been heavy for months, and only on walks, are seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "walking_heavy"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-6-unsure
  Rule: RED-6-unsure Not sure: new pain, tingling, numbness or weakness in both legs: urgent

    @fires
    Scenario: Someone who cannot tell whether both legs are affected is seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, both_legs: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is both_legs

    @fires
    Scenario: Both feet that hurt are taken seriously until it is clear whether it is the back
      Given the safety screen is clear
      And "places" is answered with "hurts_foot_left, hurts_foot_right"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is both_legs
      And the next question is knee_or_foot

    @near-miss
    Scenario Outline: Once it is clear whether both legs are affected, the doubt is over
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, both_legs: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-6a
  Rule: RED-6a Since last time, new trouble in both legs: emergency

    @fires
    Scenario: New trouble in both legs ends training, however calm the sessions were
      Given 5 calm training sessions at floor over 9 days
      And the safety screen is clear
      And "gate" is answered with "both_legs_new"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is both_legs

    @near-miss
    Scenario: New trouble in one leg is asked about more closely
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "legs_new"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the next question is screen_seat

  @rule:RED-6a-unsure
  Rule: RED-6a-unsure Not sure: since last time, new trouble in both legs: urgent

    @fires
    Scenario: Someone who cannot tell whether both legs changed since last time is seen today
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, both_legs_new: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is both_legs

    @near-miss
    Scenario Outline: Once it is clear whether both legs changed since last time, the doubt is over
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, both_legs_new: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-6b
  Rule: RED-6b Not sure about a sign in the legs, and not settled yet: urgent

    @fires
    Scenario: A doubt about the legs is asked again at once and holds every drill
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is unsettled
      And the next question is screen_legs_unsure

    @fires
    Scenario: Plainer questions about the legs answered only in part leave the doubt open
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "both_legs: no, leg_weakness: no"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is unsettled
      And the next question is screen_legs_unsure

    @near-miss
    Scenario: A plain no to each plainer question about the legs settles the doubt
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-6c
  Rule: RED-6c Both legs heavy only when walking, eased by sitting, for months: soon

    @fires
    Scenario: Legs that get heavy on walks and recover on a bench are seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "walking_heavy"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is both_legs

    @near-miss
    Scenario: Thighs heavy from training for a day or two need no visit
      Given the safety screen is clear
      And "screen_legs" is answered with "training_sore"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-6c-unsure
  Rule: RED-6c-unsure Not sure: both legs heavy only when walking, eased by sitting, for months: routine

    @fires
    Scenario: Someone who cannot tell why walks end early gets an ordinary visit
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, walking_heavy: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is both_legs
      And the step is wall_tap_close

    @near-miss
    Scenario Outline: Once it is clear whether the legs end a walk, the doubt is over
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, walking_heavy: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | soon     |
        | no     | continue |

  @rule:RED-6d
  Rule: RED-6d Not sure where it hurts or tingles, and not settled yet: urgent

    @fires
    Scenario: A doubt over the drawing is asked again at once and takes the drill back
      Given the safety screen is clear
      And "places" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is unsettled
      And the next question is places_unsure

    @fires
    Scenario: Plainer questions about places answered only in part leave the doubt open
      Given the safety screen is clear
      And "places" is answered with "hurts_low_back_middle, not_sure"
      And "places_unsure" is answered with "saddle: no, chest: no"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the next question is places_unsure

    @near-miss
    Scenario: A plain no to each plainer question about places settles the doubt
      Given the safety screen is clear
      And "places" is answered with "hurts_low_back_middle, not_sure"
      And "places_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-7
  Rule: RED-7 New or growing weakness of a leg or foot: urgent

    @fires
    Scenario: A foot that has begun to drag is seen today, and asked about further
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_weakness"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is leg_weakness
      And the next question is leg_detail

    @near-miss
    Scenario: A weak foot that a doctor knows and that is not changing is seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "legs_long_standing"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-7-unsure
  Rule: RED-7-unsure Not sure: new or growing weakness of a leg or foot: soon

    @fires
    Scenario: Someone who cannot tell whether a foot fails on heels and toes is seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is leg_weakness
      And the next question is leg_detail

    @near-miss
    Scenario Outline: Once it is clear whether a foot fails on heels and toes, the doubt is over
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | urgent   |
        | no     | continue |

  @rule:RED-7a
  Rule: RED-7a A leg that gets weaker from hour to hour: emergency

    @fires
    Scenario: A leg that loses strength by the hour is an emergency
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_weakness"
      And "leg_detail" is answered with "all: no, weaker_by_hour: yes"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is leg_weakness

    @fires
    Scenario: A leg that loses strength by the hour counts even where only pain was named before
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_pain_one"
      And "leg_detail" is answered with "all: no, weaker_by_hour: yes"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is leg_weakness

    @near-miss
    Scenario: A weak leg that is not getting weaker by the hour is seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_weakness"
      And "leg_detail" is answered with "all: no"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

  @rule:RED-7a-unsure
  Rule: RED-7a-unsure Not sure: a leg that gets weaker from hour to hour: urgent

    @fires
    Scenario: Someone unsure of both a weakness and its pace is seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      And "leg_detail" is answered with "all: no, weaker_by_hour: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is leg_weakness

    @near-miss
    Scenario Outline: A doubtful weakness counts by what is clear about its pace
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      And "leg_detail" is answered with "all: no, weaker_by_hour: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>
      And no drill is offered

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | soon      |

  @rule:RED-7b
  Rule: RED-7b Old weakness or numbness, checked and not changing: soon

    @fires
    Scenario: An old weak or numb leg still belongs with a professional within days
      Given the safety screen is clear
      And "screen_legs" is answered with "legs_long_standing"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is leg_weakness

    @near-miss
    Scenario: A foot that tingled for minutes after sitting on it needs no visit
      Given the safety screen is clear
      And "screen_legs" is answered with "passing_tingle"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-7b-unsure
  Rule: RED-7b-unsure Not sure: old weakness or numbness, checked and not changing: routine

    @fires
    Scenario: Someone who cannot tell whether a leg trouble is old gets an ordinary visit
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, legs_long_standing: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is leg_weakness
      And the step is wall_tap_close

    @near-miss
    Scenario Outline: Once it is clear whether there is an old leg trouble, the doubt is over
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, legs_long_standing: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | soon     |
        | no     | continue |

  @rule:RED-7c
  Rule: RED-7c New weakness beside an old sign around seat, bladder or bowels: emergency

    @fires
    Scenario: A newly weak leg beside an old bladder trouble is an emergency
      Given the safety screen is clear
      And "screen_seat" is answered with "seat_long_standing"
      And "screen_legs" is answered with "leg_weakness"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is leg_weakness

    @near-miss
    Scenario Outline: A weak leg or an old bladder trouble alone is no emergency
      Given the safety screen is clear
      And "screen_seat" is answered with "<seat>"
      And "screen_legs" is answered with "<legs>"
      When the answers are assessed
      Then the outcome is <outcome>
      And no drill is offered

      Examples:
        | seat               | legs         | outcome |
        | none               | leg_weakness | urgent  |
        | seat_long_standing | none         | soon    |

  @rule:RED-7c-unsure
  Rule: RED-7c-unsure Not sure: new weakness beside an old sign around seat, bladder or bowels: urgent

    @fires
    Scenario: A doubtful weakness beside an old bladder trouble is seen today
      Given the safety screen is clear
      And "screen_seat" is answered with "seat_long_standing"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is leg_weakness

    @fires
    Scenario: Doubts about both the weakness and the old bladder trouble add up to being seen today
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, seat_long_standing: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is leg_weakness

    @near-miss
    Scenario: A doubtful weakness with a healthy bladder is seen within days
      Given the safety screen is clear
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

    @near-miss
    Scenario: An old bladder trouble with sound legs is seen within days
      Given the safety screen is clear
      And "screen_seat" is answered with "seat_long_standing"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: no"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-8
  Rule: RED-8 Lasting numbness or tingling in one leg or foot: soon

    @fires
    Scenario: Numbness that stays in one leg is seen within days, and asked about further
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_numb_one"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is leg_numb_one
      And the next question is leg_detail

    @fires
    Scenario: A numb foot ticked on the drawing counts, and is asked about
      Given the safety screen is clear
      And "places" is answered with "tingles_foot_left"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is leg_numb_one
      And the next question is leg_detail

    @near-miss
    Scenario: A tingle that went minutes after getting up is no sign of a nerve
      Given the safety screen is clear
      And "screen_legs" is answered with "passing_tingle"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-8-unsure
  Rule: RED-8-unsure Not sure: lasting numbness or tingling in one leg or foot: routine

    @fires
    Scenario: Someone who cannot tell whether one leg feels duller is first asked about it further
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_numb_one: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the red flag is leg_numb_one
      And the next question is leg_detail

    @fires
    Scenario: A doubtful numbness that does not spread gets an ordinary visit
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_numb_one: not_sure"
      And "leg_detail" is answered with "all: no"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

    @near-miss
    Scenario Outline: Once it is clear whether one leg feels duller, the doubt is over
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_numb_one: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | soon     |
        | no     | continue |

  @rule:RED-8a
  Rule: RED-8a Numbness that spreads or gets denser: urgent

    @fires
    Scenario: A numb patch that spreads is seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_numb_one"
      And "leg_detail" is answered with "all: no, spreading: yes"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is leg_numb_one

    @fires
    Scenario: A numb patch that spreads counts even where only pain was named before
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_pain_one"
      And "leg_detail" is answered with "all: no, spreading: yes"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is leg_numb_one

    @near-miss
    Scenario: A numb patch that keeps its size is seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_numb_one"
      And "leg_detail" is answered with "all: no"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-8a-unsure
  Rule: RED-8a-unsure Not sure: numbness that spreads or gets denser: soon

    @fires
    Scenario: Someone unsure of both a numbness and its spread is seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_numb_one: not_sure"
      And "leg_detail" is answered with "all: no, spreading: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is leg_numb_one

    @near-miss
    Scenario Outline: A doubtful numbness counts by what is clear about its spread
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_numb_one: not_sure"
      And "leg_detail" is answered with "all: no, spreading: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome |
        | yes    | urgent  |
        | no     | routine |

  @rule:RED-9
  Rule: RED-9 Pain that travels down one leg: soon

    @fires
    Scenario: Pain that runs down one leg is seen within days, and asked about further
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_pain_one"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is leg_pain_one
      And the next question is leg_detail

    @fires
    Scenario: Leg pain that draws back towards the spine is a good sign and is still seen
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_pain_one"
      And "leg_detail" is answered with "all: no, moving_up: yes"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the findings include centralising

    @fires
    Scenario: A shin that hurts on the drawing counts as pain down the leg
      Given the safety screen is clear
      And "places" is answered with "hurts_low_back_left, hurts_lower_leg_right"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is leg_pain_one
      And the next question is leg_detail

    @fires
    Scenario Outline: Pain in the <place> that comes from the back counts as pain down the leg
      Given the safety screen is clear
      And "places" is answered with "<tick>"
      And "knee_or_foot" is answered with "yes"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is leg_pain_one

      Examples:
        | place | tick             |
        | knee  | hurts_knee_left  |
        | foot  | hurts_foot_right |

    @near-miss
    Scenario: Thighs that hurt only to touch and stretch after training need no visit
      Given the safety screen is clear
      And "screen_legs" is answered with "training_sore"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-9-unsure
  Rule: RED-9-unsure Not sure: pain that travels down one leg: routine

    @fires
    Scenario: Someone who cannot tell whether pain runs into a leg is first asked about it further
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_pain_one: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the red flag is leg_pain_one
      And the next question is leg_detail

    @fires
    Scenario: A doubtful leg pain that stays where it is gets an ordinary visit
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_pain_one: not_sure"
      And "leg_detail" is answered with "all: no"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

    @near-miss
    Scenario: A knee that hurts of its own changes nothing
      Given a first visit consultation
      And the safety screen is clear
      And "wall_tap" is answered with "clean_foot"
      And "places" is answered with "hurts_knee_left"
      And "knee_or_foot" is answered with "no"
      When the answers are assessed
      Then the outcome is continue
      And the next question is dowel

    @near-miss
    Scenario Outline: Once it is clear whether pain runs into a leg, the doubt is over
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_pain_one: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | soon     |
        | no     | continue |

  @rule:RED-9a
  Rule: RED-9a Since last time, something new in a leg: soon at least

    @fires
    Scenario: Something new in a leg since last time holds training and is asked about more closely
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "legs_new"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is legs_new
      And the next question is screen_seat

    @fires
    Scenario: The closer question can still turn a new leg trouble into an emergency
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "legs_new"
      And "screen_legs" is answered with "leg_weakness"
      And "leg_detail" is answered with "all: no, weaker_by_hour: yes"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is leg_weakness

    @near-miss
    Scenario: Nothing new in the legs since last time lets practice go on
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel
      And the next question is set_done

  @rule:RED-9a-unsure
  Rule: RED-9a-unsure Not sure: since last time, something new in a leg: routine at least

    @fires
    Scenario: Someone who cannot tell whether a leg changed since last time is asked more closely first
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, legs_new: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is screen_seat

    @fires
    Scenario: A doubt about a leg that stays a doubt takes the weight away
      Given on day 0 a training session at light_rdl with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, legs_new: not_sure"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "none"
      And "screen_sudden" is answered with "none"
      And "screen_illness" is answered with "none"
      And "pain_course" is answered with "comes_and_goes"
      And "pain_weeks" is answered with "1"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is legs_new
      And the step is target_stool

    @near-miss
    Scenario Outline: Once it is clear whether a leg changed since last time, the doubt is over
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, legs_new: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | soon     |
        | no     | continue |

  @rule:RED-10
  Rule: RED-10 New unsteadiness, clumsy hands or a tight band round the trunk: urgent

    @fires
    Scenario: Someone who has become unsteady or clumsy is seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "gait_cord"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is gait_cord

    @near-miss
    Scenario: Someone with pain down one leg who walks steadily is seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "leg_pain_one"
      And "leg_detail" is answered with "all: no"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-10-unsure
  Rule: RED-10-unsure Not sure: new unsteadiness, clumsy hands or a tight band round the trunk: soon

    @fires
    Scenario: Someone who cannot tell whether walking has become unsteady is seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is gait_cord

    @near-miss
    Scenario Outline: Once it is clear whether walking has become unsteady, the doubt is over
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | urgent   |
        | no     | continue |

  @rule:RED-10a
  Rule: RED-10a Unsteady and a weak leg together: emergency

    @fires
    Scenario: Unsteady walking together with a weak leg is an emergency
      Given the safety screen is clear
      And "screen_legs" is answered with "gait_cord, leg_weakness"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is gait_cord

    @near-miss
    Scenario Outline: Unsteady walking or a weak leg alone is seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "<sign>"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

      Examples:
        | sign         |
        | gait_cord    |
        | leg_weakness |

  @rule:RED-10a-unsure
  Rule: RED-10a-unsure Not sure: unsteady and a weak leg together: urgent

    @fires
    Scenario: Doubts about both balance and strength add up to being seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is gait_cord

    @near-miss
    Scenario Outline: A doubt about balance or strength alone is seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, <sign>: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

      Examples:
        | sign         |
        | gait_cord    |
        | leg_weakness |

  @rule:RED-10b
  Rule: RED-10b Unsteady, with cancer now or before: emergency

    @fires
    Scenario: Unsteady walking with a cancer, now or before, is an emergency
      Given the safety screen is clear
      And "screen_legs" is answered with "gait_cord"
      And "screen_background" is answered with "cancer_history"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is gait_cord

    @near-miss
    Scenario Outline: Unsteady walking or a cancer alone is no emergency
      Given the safety screen is clear
      And "screen_legs" is answered with "<legs>"
      And "screen_background" is answered with "<background>"
      When the answers are assessed
      Then the outcome is <outcome>
      And no drill is offered

      Examples:
        | legs      | background     | outcome |
        | gait_cord | none           | urgent  |
        | none      | cancer_history | soon    |

  @rule:RED-10b-unsure
  Rule: RED-10b-unsure Not sure: unsteady, with cancer now or before: urgent

    @fires
    Scenario: A doubt about balance after a cancer is seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      And "screen_background" is answered with "cancer_history"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is gait_cord

    @near-miss
    Scenario: A doubt about balance without any cancer is seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      And "screen_background" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

    @near-miss
    Scenario: Steady walking after a cancer is seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: no"
      And "screen_background" is answered with "cancer_history"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-10c
  Rule: RED-10c Unsteady beside an old sign around seat, bladder or bowels: emergency

    @fires
    Scenario: Unsteady walking beside an old bladder trouble is an emergency
      Given the safety screen is clear
      And "screen_seat" is answered with "seat_long_standing"
      And "screen_legs" is answered with "gait_cord"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is gait_cord

    @near-miss
    Scenario Outline: Unsteady walking or an old bladder trouble alone is no emergency
      Given the safety screen is clear
      And "screen_seat" is answered with "<seat>"
      And "screen_legs" is answered with "<legs>"
      When the answers are assessed
      Then the outcome is <outcome>
      And no drill is offered

      Examples:
        | seat               | legs      | outcome |
        | none               | gait_cord | urgent  |
        | seat_long_standing | none      | soon    |

  @rule:RED-10c-unsure
  Rule: RED-10c-unsure Not sure: unsteady beside an old sign around seat, bladder or bowels: urgent

    @fires
    Scenario: A doubt about balance beside an old bladder trouble is seen today
      Given the safety screen is clear
      And "screen_seat" is answered with "seat_long_standing"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is gait_cord

    @fires
    Scenario: Doubts about both balance and an old bladder trouble add up to being seen today
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, seat_long_standing: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is gait_cord

    @near-miss
    Scenario: A doubt about balance with a healthy bladder is seen within days
      Given the safety screen is clear
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

    @near-miss
    Scenario: An old bladder trouble with steady walking is seen within days
      Given the safety screen is clear
      And "screen_seat" is answered with "seat_long_standing"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: no"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-10d
  Rule: RED-10d Numb or tingly in an arm or hand, together with back trouble: soon

    @fires
    Scenario: Hands that tingle beside a complaining back are seen within days
      Given the safety screen is clear
      And "places" is answered with "hurts_low_back_left, tingles_arms"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is arm_numb

    @fires
    Scenario: A numb hand named in the screen counts the same
      Given the safety screen is clear
      And "screen_legs" is answered with "arm_numb"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is arm_numb

    @fires
    Scenario: Hands that tingle and are clumsy too are seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "arm_numb, gait_cord"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is gait_cord

    @near-miss
    Scenario: A low back that hurts and nothing else is what the drills are for
      Given the safety screen is clear
      And "places" is answered with "hurts_low_back_left, hurts_hip_left"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-10d-unsure
  Rule: RED-10d-unsure Not sure: numb or tingly in an arm or hand, together with back trouble: routine

    @fires
    Scenario: Someone who cannot tell whether the hands tingle is taken seriously
      Given the safety screen is clear
      And "places" is answered with "not_sure"
      And "places_unsure" is answered with "all: no, arms: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close
      And the red flag is arm_numb

    @near-miss
    Scenario Outline: Once it is clear whether the hands tingle, the doubt is over
      Given the safety screen is clear
      And "places" is answered with "not_sure"
      And "places_unsure" is answered with "all: no, arms: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | soon     |
        | no     | continue |

  @rule:RED-32
  Rule: RED-32 One calf swollen, hot or sore, not from training: urgent

    @fires
    Scenario: One calf that is swollen and hot is seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "hot_swollen_calf"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is hot_swollen_calf

    @near-miss
    Scenario: Legs sore from training are no sign of a clot
      Given the safety screen is clear
      And "screen_legs" is answered with "training_sore"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-32-unsure
  Rule: RED-32-unsure Not sure: one calf swollen, hot or sore, not from training: soon

    @fires
    Scenario: Someone who cannot tell whether a calf is swollen is seen within days
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, hot_swollen_calf: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is hot_swollen_calf

    @near-miss
    Scenario Outline: Once it is clear whether a calf is swollen, the doubt is over
      Given the safety screen is clear
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, hot_swollen_calf: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | urgent   |
        | no     | continue |
