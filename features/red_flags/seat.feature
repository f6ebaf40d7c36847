Feature: Signs around seat, bladder and bowels

  @rule:RED-1
  Rule: RED-1 New numb, tingly or different feeling between the legs: emergency

    @fires
    Scenario: New numbness between the legs is an emergency, whatever else is fine
      Given the safety screen is clear
      And "screen_seat" is answered with "saddle_sensation"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is saddle_sensation

    @fires
    Scenario: Numbness between the legs ticked on the drawing counts, though the screen denied it
      Given the safety screen is clear
      And "places" is answered with "tingles_saddle"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is saddle_sensation
      And nothing more is asked

    @near-miss
    Scenario: Pain in hip or groin alone is no numbness
      Given the safety screen is clear
      And "places" is answered with "hurts_hip_left, hurts_hip_right"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Numbness that is years old, checked and unchanged is seen within days
      Given the safety screen is clear
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-1-unsure
  Rule: RED-1-unsure Not sure: new numb, tingly or different feeling between the legs: urgent

    @fires
    Scenario: Someone who cannot tell how wiping feels is seen today
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, saddle_sensation: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is saddle_sensation

    @near-miss
    Scenario Outline: Once it is clear how wiping feels, the doubt is over
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, saddle_sensation: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-1a
  Rule: RED-1a Since last time, new feeling between the legs or a change in bladder, bowels or sex: emergency

    @fires
    Scenario: A new sign around the seat ends training, however calm the sessions were
      Given 5 calm training sessions at floor over 9 days
      And the safety screen is clear
      And "gate" is answered with "seat_new"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is saddle_sensation

    @near-miss
    Scenario: Nothing new since last time lets practice go on
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel
      And the next question is set_done

  @rule:RED-1a-unsure
  Rule: RED-1a-unsure Not sure: since last time, new feeling between the legs or a change in bladder, bowels or sex: urgent

    @fires
    Scenario: Someone who cannot tell whether feeling or bladder changed since last time is seen today
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, seat_new: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is saddle_sensation

    @near-miss
    Scenario Outline: Once it is clear whether feeling or bladder changed since last time, the doubt is over
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, seat_new: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-1b
  Rule: RED-1b Not sure about a sign around seat, bladder or bowels, and not settled yet: urgent

    @fires
    Scenario: A doubt around seat, bladder or bowels is asked again at once and holds every drill
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is unsettled
      And the next question is screen_seat_unsure

    @fires
    Scenario: Plainer questions answered only in part leave the doubt open
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "saddle_sensation: no, bladder_leak: no"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is unsettled
      And the next question is screen_seat_unsure

    @near-miss
    Scenario: A plain no to each plainer question settles the doubt
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-1c
  Rule: RED-1c A sign around seat, bladder or bowels that is years old, checked and unchanged: soon

    @fires
    Scenario: Slow peeing for years, known to a doctor and unchanged, is seen within days
      Given the safety screen is clear
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is saddle_sensation

    @near-miss
    Scenario: A small leak on sneezing for years, no different now, is no such sign
      Given the safety screen is clear
      And "screen_seat" is answered with "cough_leak"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-1c-unsure
  Rule: RED-1c-unsure Not sure: a sign around seat, bladder or bowels that is years old, checked and unchanged: routine

    @fires
    Scenario: Someone who cannot tell whether an old trouble ever changed gets an ordinary visit
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, seat_long_standing: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is saddle_sensation
      And the step is wall_tap_close

    @near-miss
    Scenario Outline: Once it is clear whether there is an old trouble, the doubt is over
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, seat_long_standing: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | soon     |
        | no     | continue |

  @rule:RED-1d
  Rule: RED-1d Pain between the legs beside the back pain: urgent

    @fires
    Scenario Outline: Pain between the legs is seen today, wherever it is told
      Given the safety screen is clear
      And "<question>" is answered with "<answer>"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is saddle_pain

      Examples:
        | question    | answer       |
        | screen_seat | saddle_pain  |
        | places      | hurts_saddle |

    @near-miss
    Scenario: Pain in the groin is not pain between the legs
      Given the safety screen is clear
      And "places" is answered with "hurts_hip_right"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-1d-unsure
  Rule: RED-1d-unsure Not sure: pain between the legs beside the back pain: soon

    @fires
    Scenario: Someone who cannot tell whether it hurts between the legs is seen within days
      Given the safety screen is clear
      And "places" is answered with "not_sure"
      And "places_unsure" is answered with "all: no, saddle_pain: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is saddle_pain

    @near-miss
    Scenario Outline: Once it is clear whether it hurts between the legs, the doubt is over
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, saddle_pain: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | urgent   |
        | no     | continue |

  @rule:RED-2
  Rule: RED-2 Passing urine has become hard: emergency

    @fires
    Scenario: A bladder that has become hard to empty is an emergency
      Given the safety screen is clear
      And "screen_seat" is answered with "bladder_retention"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is bladder_retention

    @near-miss
    Scenario: A bladder that has been slow for years, checked and unchanged, is seen within days
      Given the safety screen is clear
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-2-unsure
  Rule: RED-2-unsure Not sure: passing urine has become hard: urgent

    @fires
    Scenario: Someone who cannot tell whether the bladder empties is seen today
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, bladder_retention: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is bladder_retention

    @near-miss
    Scenario Outline: Once it is clear whether pee has to be waited for, the doubt is over
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, bladder_retention: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-3
  Rule: RED-3 New leaking of urine, or passing it without feeling it: emergency

    @fires
    Scenario: A bladder that has begun to leak is an emergency
      Given the safety screen is clear
      And "screen_seat" is answered with "bladder_leak"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is bladder_leak

    @fires
    Scenario: A new leak is not explained away by an old one or by a doubt about the rest
      Given the safety screen is clear
      And "screen_seat" is answered with "bladder_leak, cough_leak, seat_long_standing, not_sure"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is bladder_leak

    @near-miss
    Scenario: A small leak on coughing that has been there for years raises no alarm
      Given the safety screen is clear
      And "screen_seat" is answered with "cough_leak"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-3-unsure
  Rule: RED-3-unsure Not sure: new leaking of urine, or passing it without feeling it: urgent

    @fires
    Scenario: Someone who cannot tell whether pee has leaked is seen today
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, bladder_leak: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is bladder_leak

    @near-miss
    Scenario Outline: Once it is clear whether pee has leaked, the doubt is over
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, bladder_leak: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-4
  Rule: RED-4 New loss of control or feeling of the bowels: emergency

    @fires
    Scenario: Bowels that cannot be held or felt any more are an emergency
      Given the safety screen is clear
      And "screen_seat" is answered with "bowel_control"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is bowel_control

    @near-miss
    Scenario: Constipation from painkillers with normal feeling is watched, not sent to hospital
      Given the safety screen is clear
      And "screen_seat" is answered with "painkiller_constipation"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap
      And the findings include constipation_watch

  @rule:RED-4-unsure
  Rule: RED-4-unsure Not sure: new loss of control or feeling of the bowels: urgent

    @fires
    Scenario: Someone who cannot tell whether the bowels are under control is seen today
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, bowel_control: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is bowel_control

    @near-miss
    Scenario Outline: Once it is clear whether the bowels are under control, the doubt is over
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, bowel_control: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-5
  Rule: RED-5 New change in sexual feeling or function: emergency

    @fires
    Scenario: Sex that has gone numb or stopped working since the back pain is an emergency
      Given the safety screen is clear
      And "screen_seat" is answered with "sexual_function"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is sexual_function

    @near-miss
    Scenario: A change in sex that is years old, checked and unchanged, is seen within days
      Given the safety screen is clear
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-5-unsure
  Rule: RED-5-unsure Not sure: new change in sexual feeling or function: urgent

    @fires
    Scenario: Someone who cannot tell whether sex has changed is seen today
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, sexual_function: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is sexual_function

    @near-miss
    Scenario Outline: Once it is clear whether sex has changed, the doubt is over
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, sexual_function: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |
