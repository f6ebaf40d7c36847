Feature: Whole consultations

  # --- the story of the article -------------------------------------------------------------

  Scenario: The back that complains at the laundry basket gets its first drill
    Given the safety screen is clear
    And "pain_weeks" is answered with "300"
    And "triggers" is answered with "low_pickup, sink, warm_up, nothing_extreme, going_well"
    And "wall_tap" is answered with "not_clean"
    And "wall_tap_fault" is answered with "knees_forward, hips_barely, back_takes_over"
    When the answers are assessed
    Then the outcome is continue
    And the step is wall_tap_close
    And the cues include squat_down_hinge_back
    And the cues include feet_closer
    And the findings include back_dominant
    And the topics include small_motion_adds_up

  Scenario: What the film shows counts more than what it felt like
    Given the safety screen is clear
    And "video" is answered with "ribs_drop, low_back_arches, hips_late, felt_good"
    When the answers are assessed
    Then the cues include trust_video
    And the cues include ribs_stacked
    And the cues include middle_position
    And the cues include hips_first_order

  Scenario: A clean wall tap and a steady stick lead to the raised target
    Given the safety screen is clear
    And "triggers" is answered with "low_pickup"
    And "wall_tap" is answered with "clean_foot"
    And "dowel" is answered with "all: yes"
    When the answers are assessed
    Then the outcome is continue
    And the step is target_high
    And the findings include stable_spine

  Scenario: Nobody starts with a weight, however well the tests go
    Given the safety screen is clear
    And "wall_tap" is answered with "clean_foot"
    And "dowel" is answered with "all: yes"
    And "target" is answered with "light"
    And "muscle_feel" is answered with "hamstrings_stretch, glutes_drive, midsection_firm, back_present"
    And "breathing" is answered with "belt_breath, smoother"
    And "brace_effort" is answered with "6"
    When the answers are assessed
    Then the step is target_high

  Scenario: Holding the breath is mended by breathing into the belt
    Given the safety screen is clear
    And "breathing" is answered with "held_hard"
    And "brace_effort" is answered with "9"
    When the answers are assessed
    Then the cues include breathe_belt
    And the cues include brace_softer
    And the topics include how_to_brace

  Scenario: Three calm training sessions over five days lower the target
    Given 3 calm training sessions at target_high over 5 days
    And the safety screen is clear
    When the answers are assessed
    Then the outcome is progress
    And the step is target_chair

  Scenario: Three calm training sessions in four days are not yet enough
    Given 3 calm training sessions at target_high over 4 days
    And the safety screen is clear
    When the answers are assessed
    Then the outcome is continue
    And the step is target_high

  Scenario: Nothing is earned while the safety questions are open
    Given 3 calm training sessions at target_high over 5 days
    When the answers are assessed
    Then the outcome is hold
    And the next question is gate
    And no drill is offered

  Scenario: No calm back, no deeper range
    Given on day 1 a training session at target_low with "pain: 2, back_after: tight, morning: normal"
    And the safety screen is clear
    When the answers are assessed
    Then the outcome is regress
    And the step is target_chair
    And the advice is raise

  Scenario: The first weight comes after calm work at the lowest target
    Given 3 calm training sessions at target_stool over 6 days
    And the safety screen is clear
    When the answers are assessed
    Then the outcome is progress
    And the step is light_rdl
    And the topics include why_light

  Scenario: A light lift that leaves the back cranky sends back to reps without weight
    Given on day 1 a training session at light_rdl with "pain: 1, morning: normal"
    And the safety screen is clear
    And "set_done" is answered with "yes"
    And "session_step" is answered with "light_rdl"
    And "set_pain" is answered with "3"
    And "mid_rep" is answered with "all: yes"
    And "lift_check" is answered with "back_cranky"
    When the answers are assessed
    Then the outcome is regress
    And the step is target_stool
    And the advice is load

  Scenario: A calm light lift leads on to the blocks
    Given 3 calm training sessions at light_rdl over 7 days
    And the safety screen is clear
    When the answers are assessed
    Then the outcome is progress
    And the step is block_above_knee
    And the topics include why_blocks

  Scenario Outline: With <missing> of the eight points missing after a set the outcome is <outcome>
    Given on day 1 a training session at target_chair with "pain: 1, morning: normal"
    And the safety screen is clear
    And "set_done" is answered with "yes"
    And "session_step" is answered with "target_chair"
    And "set_pain" is answered with "1"
    And <missing> of the eight mid-rep points are missing
    When the answers are assessed
    Then the outcome is <outcome>
    And the step is <step>

    Examples:
      | missing | outcome  | step         |
      | 0       | continue | target_chair |
      | 1       | continue | target_chair |
      | 2       | regress  | target_high  |
      | 3       | regress  | target_high  |
      | 4       | regress  | target_high  |
      | 8       | regress  | target_high  |

  Scenario: Points that stay away after a smaller set end the day
    Given on day 1 a training session at target_chair with "pain: 1, missing: neck_long + shins_vertical"
    And a practice consultation
    And the safety screen is clear
    And "set_done" is answered with "yes"
    And "session_step" is answered with "target_high"
    And "set_pain" is answered with "1"
    And 2 of the eight mid-rep points are missing
    When the answers are assessed
    Then the outcome is regress
    And the advice is stop

  Scenario: A good morning after scores the training session
    Given on day 1 a training session at dowel with "pain: 1, bending: quieter, tolerance: more"
    And the safety screen is clear
    And "morning_back" is answered with "normal"
    And "morning_hamstrings" is answered with "mild"
    And "morning_glutes" is answered with "yes"
    When the answers are assessed
    Then the outcome is continue
    And the findings include signal_quieter
    And the findings include signal_tolerance
    And the findings include signal_morning

  Scenario: The morning that completes the third calm training session earns the step
    Given on day 1 a training session at dowel with "pain: 1, morning: normal"
    And on day 3 a training session at dowel with "pain: 0, morning: normal"
    And on day 6 a training session at dowel with "pain: 2"
    And the safety screen is clear
    And "morning_back" is answered with "normal"
    When the answers are assessed
    Then the outcome is progress
    And the step is target_high

  Scenario: A back like cold plastic that does not settle goes one step back
    Given on day 1 a training session at target_low with "pain: 2"
    And the safety screen is clear
    And "morning_back" is answered with "not_settled"
    When the answers are assessed
    Then the outcome is regress
    And the step is target_chair

  Scenario: A stiff start that settles within hours is a reason to stay
    Given on day 1 a training session at target_low with "pain: 2"
    And the safety screen is clear
    And "morning_back" is answered with "settled"
    When the answers are assessed
    Then the outcome is hold
    And the step is target_low

  Scenario: A flare after a busy day is no failure and no referral
    Given the safety screen is clear
    And "pain_course" is answered with "flare"
    When the answers are assessed
    Then the outcome is regress
    And the step is wall_tap_close
    And the topics include flare_up

  Scenario: A flare told on coming back is a step back and no referral
    Given on day 1 a training session at target_low with "pain: 1, morning: normal"
    And the safety screen is clear
    And "gate" is answered with "flared"
    And "set_done" is answered with "not_yet"
    When the answers are assessed
    Then the outcome is regress
    And the advice is flare
    And the step is wall_tap_close
    And the topics include flare_up

  Scenario: One loud training session is a flare, not a trend
    Given on day 1 a training session at dowel with "pain: 1, morning: normal"
    And on day 3 a training session at dowel with "pain: 1, morning: normal"
    And on day 5 a training session at dowel with "pain: 6, morning: not_settled"
    And the safety screen is clear
    When the answers are assessed
    Then the outcome is regress
    And the step is wall_tap_foot

  Scenario: Pain that climbs from one training session to the next is referred
    Given on day 1 a training session at dowel with "pain: 1, morning: normal"
    And on day 3 a training session at dowel with "pain: 2, morning: normal"
    And on day 5 a training session at dowel with "pain: 3, morning: normal"
    And the safety screen is clear
    When the answers are assessed
    Then the outcome is soon
    And the red flag is worsening
    And no drill is offered

  # --- ordinary backs -----------------------------------------------------------------------

  Scenario: An ordinary ache of three weeks that is getting better gets a drill
    Given the safety screen is clear
    And "pain_now" is answered with "3"
    And "pain_course" is answered with "improving"
    And "pain_weeks" is answered with "3"
    When the answers are assessed
    Then the outcome is continue
    And the step is wall_tap_close

  Scenario: A sore day asks for the easiest step
    Given the safety screen is clear
    And "pain_now" is answered with "5"
    And "wall_tap" is answered with "clean_foot"
    When the answers are assessed
    Then the outcome is hold
    And the step is wall_tap_close

  Scenario: Waking on turning over, a passing tingle and an old cleared accident are no red flags
    Given the safety screen is clear
    And "screen_illness" is answered with "wakes_on_turning"
    And "screen_legs" is answered with "passing_tingle, training_sore"
    And "screen_sudden" is answered with "trauma_cleared"
    And "screen_seat" is answered with "cough_leak"
    When the answers are assessed
    Then the outcome is continue
    And the step is wall_tap_close

  Scenario: Diabetes with a mild back that bends badly is a caution, not a referral
    Given the safety screen is clear
    And "screen_background" is answered with "infection_risk"
    When the answers are assessed
    Then the outcome is continue
    And the findings include infection_risk

  Scenario: A steady ache of eight weeks is referred without hurry and still gets its drill
    Given the safety screen is clear
    And "pain_course" is answered with "steady"
    And "pain_weeks" is answered with "8"
    When the answers are assessed
    Then the outcome is routine
    And the step is wall_tap_close

  Scenario: Thin bones keep the weights away even after a calm week
    Given 3 calm training sessions at target_stool over 7 days
    And the safety screen is clear
    And "screen_background" is answered with "bone_risk"
    When the answers are assessed
    Then the outcome is hold
    And the step is target_stool

  # --- people who need someone else ---------------------------------------------------------

  Scenario: Leaking since Tuesday is an emergency on that very answer
    Given "age" is answered with "38"
    And "screen_seat" is answered with "bladder_leak"
    When the answers are assessed
    Then the outcome is emergency
    And nothing more is asked
    And no drill is offered

  Scenario: An emergency sign outweighs three calm training sessions
    Given 3 calm training sessions at dowel over 6 days
    And the safety screen is clear
    And "gate" is answered with "seat_new"
    When the answers are assessed
    Then the outcome is emergency
    And no drill is offered

  Scenario: Unbearable pain that built up slowly since last time is seen today
    Given on day 1 a training session at dowel with "pain: 1, morning: normal"
    And the safety screen is clear
    And "gate" is answered with "worse"
    When the answers are assessed
    Then the outcome is soon
    And the next question is screen_sudden
    When "screen_sudden" is answered with "cannot_stand"
    And the answers are assessed
    Then the outcome is urgent
    And the red flag is severe_pain
    And no drill is offered
    And the next question is pain_course

  Scenario: Severe pain today ends training for someone who comes back, too
    Given 3 calm training sessions at dowel over 5 days
    And the safety screen is clear
    And "pain_now" is answered with "8"
    When the answers are assessed
    Then the outcome is soon
    And the red flag is severe_pain
    And no drill is offered
    And nothing more is asked

  Scenario: A new leg pain with a numb seat, found on asking again, is an emergency
    Given on day 1 a training session at dowel with "pain: 1, morning: normal"
    And the safety screen is clear
    And "gate" is answered with "legs_new"
    When the answers are assessed
    Then the outcome is soon
    And the next question is screen_seat
    When "screen_seat" is answered with "saddle_sensation"
    And the answers are assessed
    Then the outcome is emergency
    And the red flag is saddle_sensation
    And nothing more is asked

  Scenario: Not sure about numbness, asked again and still not sure, is seen today
    Given the safety screen is clear
    And "screen_seat" is answered with "not_sure"
    When the answers are assessed
    Then the outcome is urgent
    And the next question is screen_seat_unsure
    When "screen_seat_unsure" is answered with "all: no, saddle_sensation: not_sure"
    And the answers are assessed
    Then the outcome is urgent
    And no drill is offered

  Scenario: Not sure at first but clearly no on the closer question clears it
    Given the safety screen is clear
    And "screen_seat" is answered with "not_sure"
    And "screen_seat_unsure" is answered with "all: no"
    When the answers are assessed
    Then the outcome is continue

  Scenario: A foot that drags is seen today, and at once when it grows by the hour
    Given the safety screen is clear
    And "screen_legs" is answered with "leg_weakness"
    When the answers are assessed
    Then the outcome is urgent
    And the next question is leg_detail
    When "leg_detail" is answered with "all: no, weaker_by_hour: yes"
    And the answers are assessed
    Then the outcome is emergency

  Scenario: Pain that shoots down one leg is referred although it is drawing back
    Given the safety screen is clear
    And "screen_legs" is answered with "leg_pain_one"
    And "leg_detail" is answered with "all: no, moving_up: yes"
    When the answers are assessed
    Then the outcome is soon
    And the findings include centralising
    And no drill is offered

  Scenario: Seventy-two, and a sharp pain on picking up the laundry
    Given the safety screen is clear
    And "age" is answered with "72"
    And "screen_sudden" is answered with "small_knock"
    When the answers are assessed
    Then the outcome is urgent
    And the red flag is minor_trauma_fragile

  Scenario: Thirty-five, and a twinge on picking up the laundry, is no red flag
    Given the safety screen is clear
    And "age" is answered with "35"
    And "screen_sudden" is answered with "small_knock"
    When the answers are assessed
    Then the outcome is continue

  Scenario: Fever is seen today, and confusion makes it an emergency
    Given the safety screen is clear
    And "screen_illness" is answered with "fever_unwell"
    When the answers are assessed
    Then the outcome is urgent
    When "fever_detail" is answered with "fever_confusion"
    And the answers are assessed
    Then the outcome is emergency

  Scenario: A survivor of breast cancer whose pain grows at night is seen within a day
    Given the safety screen is clear
    And "screen_background" is answered with "cancer_history"
    When the answers are assessed
    Then the outcome is soon
    When "cancer_pain" is answered with "cancer_night"
    And the answers are assessed
    Then the outcome is urgent

  Scenario: Severe but getting better is still referred
    Given the safety screen is clear
    And "pain_now" is answered with "8"
    And "pain_course" is answered with "improving"
    When the answers are assessed
    Then the outcome is soon
    And the red flag is severe_pain

  Scenario: A first back pain at fifty-five that stays for three weeks is looked at
    Given the safety screen is clear
    And "age" is answered with "55"
    And "pain_course" is answered with "steady"
    And "pain_weeks" is answered with "3"
    When the answers are assessed
    Then the next question is first_ever
    When "first_ever" is answered with "yes"
    And the answers are assessed
    Then the outcome is soon

  Scenario: A girl of fifteen belongs before a professional, with her parents
    Given the safety screen is clear
    And "age" is answered with "15"
    When the answers are assessed
    Then the outcome is soon
    And the red flag is age

  Scenario: A pregnant woman is sent to her midwife first
    Given the safety screen is clear
    And "screen_background" is answered with "pregnancy"
    When the answers are assessed
    Then the outcome is soon
    And the next question is pregnancy_detail

  Scenario: Words about ending one's life come before any back
    Given the safety screen is clear
    And "crisis" is answered with "yes"
    When the answers are assessed
    Then the outcome is emergency
    And the red flag is crisis
    And no drill is offered

  Scenario: Hips first and knees first at once is asked again, not guessed
    Given on day 1 a training session at dowel with "pain: 1, morning: normal"
    And the safety screen is clear
    And "set_done" is answered with "yes"
    And "session_step" is answered with "dowel"
    And "set_pain" is answered with "1"
    And "mid_rep" is answered with "all: yes"
    And "off_signals" is answered with "knees_first"
    When the answers are assessed
    Then the outcome is hold
    And the next question is hips_or_knees
    When "hips_or_knees" is answered with "knees"
    And the answers are assessed
    Then the outcome is continue
    And the cues include squat_down_hinge_back
