Feature: Health background that changes what a back pain means

  @rule:RED-12
  Rule: RED-12 A raised risk of infection: watch for fever each time

    @fires
    Scenario: Someone with diabetes and a mild back practises, and watches for fever
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      When the answers are assessed
      Then the outcome is continue
      And the findings include infection_risk
      And the step is wall_tap_close

    @fires
    Scenario: Someone who may have weak defences watches for fever just the same
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, infection_risk: not_sure"
      When the answers are assessed
      Then the outcome is continue
      And the findings include infection_risk
      And the step is wall_tap_close

    @near-miss
    Scenario: Someone who turns out to have sound defences is not told to watch for fever
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And rule RED-12 stays silent

  @rule:RED-12a
  Rule: RED-12a A raised risk of infection and severe pain: urgent

    @fires
    Scenario: Weak defences and severe pain are looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "pain_now" is answered with "7"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is infection_risk
      And nothing more is asked

    @near-miss
    Scenario: Weak defences and a sore back, short of severe, mean rest today
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "pain_now" is answered with "6"
      When the answers are assessed
      Then the outcome is hold
      And no drill is offered
      And the advice is rest_today

    @near-miss
    Scenario: Severe pain in someone with sound defences is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "pain_now" is answered with "7"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is severe_pain

  @rule:RED-12a-unsure
  Rule: RED-12a-unsure Not sure: a raised risk of infection and severe pain: soon

    @fires
    Scenario: Severe pain in someone who may have weak defences is looked at within days for both reasons
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, infection_risk: not_sure"
      And "pain_now" is answered with "7"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is infection_risk

    @near-miss
    Scenario: Perhaps weak defences and a sore back, short of severe, mean rest today
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, infection_risk: not_sure"
      And "pain_now" is answered with "6"
      When the answers are assessed
      Then the outcome is hold
      And no drill is offered
      And the advice is rest_today

  @rule:RED-12b
  Rule: RED-12b A raised risk of infection and pain that stops everything: urgent

    @fires
    Scenario: Weak defences and pain that stops everything are looked at today, whatever the number
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "screen_sudden" is answered with "cannot_function"
      And "pain_now" is answered with "2"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is infection_risk
      And nothing more is asked

    @near-miss
    Scenario: Weak defences in someone who can still do everything are no reason to stop
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Pain that stops everything in someone with sound defences is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "screen_sudden" is answered with "cannot_function"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-12b-unsure
  Rule: RED-12b-unsure Not sure: a raised risk of infection and pain that stops everything: soon

    @fires
    Scenario: Perhaps weak defences and perhaps unable to dress or sleep is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, infection_risk: not_sure"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_function: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is infection_risk

    @near-miss
    Scenario: Perhaps unable to dress or sleep, with sound defences, is worth an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_function: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is severe_pain
      And the step is wall_tap_close

  @rule:RED-12c
  Rule: RED-12c A raised risk of infection and constant pain: urgent

    @fires
    Scenario: Weak defences and pain that never lets up are looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "screen_illness" is answered with "night_rest_pain"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is infection_risk
      And nothing more is asked

    @near-miss
    Scenario: Weak defences and pain that wakes only on turning over are no reason to stop
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "screen_illness" is answered with "wakes_on_turning"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-12c-unsure
  Rule: RED-12c-unsure Not sure: a raised risk of infection and constant pain: soon

    @fires
    Scenario: Weak defences and pain that perhaps never lets up are looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, night_rest_pain: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is infection_risk

    @near-miss
    Scenario: Sound defences and pain that perhaps never lets up are worth an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, night_rest_pain: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is night_rest_pain
      And the step is wall_tap_close

  @rule:RED-12d
  Rule: RED-12d A raised risk of infection and fever or feeling ill: urgent

    @fires
    Scenario: A fever after an operation is looked at today, with the operation in mind
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "screen_illness" is answered with "fever_unwell"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is infection_risk
      And the next question is fever_detail

    @near-miss
    Scenario: A recent operation without any fever is no reason to stop
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the findings include infection_risk
      And the step is wall_tap_close

  @rule:RED-12d-unsure
  Rule: RED-12d-unsure Not sure: a raised risk of infection and fever or feeling ill: soon

    @fires
    Scenario: Weak defences and perhaps a fever are looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is infection_risk

    @near-miss
    Scenario: Weak defences, asked twice about fever and well, are no reason to stop
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the findings include infection_risk
      And the step is wall_tap_close

  @rule:RED-15
  Rule: RED-15 Thin bones or long steroid tablets: no weights before a doctor or physiotherapist agrees

    @fires
    Scenario: Calm sessions earn no first weight while the bones are thin
      Given 3 calm training sessions at target_stool over 5 days
      And the safety screen is clear
      And "screen_background" is answered with "bone_risk"
      When the answers are assessed
      Then the outcome is hold
      And the step is target_stool

    @fires
    Scenario: Not being sure about the bones keeps the weights away as well
      Given 3 calm training sessions at target_stool over 5 days
      And the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bone_risk: not_sure"
      When the answers are assessed
      Then the outcome is hold
      And the step is target_stool

    @fires
    Scenario: Someone who already lifts, and learns of thin bones, puts the weight away
      Given a practice consultation
      And on day 0 a training session at block_knee with "pain: 1, morning: normal"
      And the safety screen is clear
      And "screen_background" is answered with "bone_risk"
      When the answers are assessed
      Then the outcome is hold
      And the step is target_stool

    @near-miss
    Scenario: Calm sessions earn someone with sound bones the first light weight
      Given 3 calm training sessions at target_stool over 5 days
      And the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is progress
      And the step is light_rdl

  @rule:RED-15a
  Rule: RED-15a Thin bones or long steroid tablets: know that weights have to wait

    @fires
    Scenario: Someone with thin bones is told that weights have to wait, and may begin the drills
      Given the safety screen is clear
      And "screen_background" is answered with "bone_risk"
      When the answers are assessed
      Then the outcome is continue
      And the findings include bone_risk
      And the step is wall_tap_close

    @fires
    Scenario: Someone not sure about their bones is told as well
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bone_risk: not_sure"
      When the answers are assessed
      Then the findings include bone_risk
      And the step is wall_tap_close

    @near-miss
    Scenario: Someone whose bones are sound hears nothing about thin ones
      Given the safety screen is clear
      And "screen_background" is answered with "infection_risk"
      When the answers are assessed
      Then the outcome is continue
      And the findings include infection_risk
      And rule RED-15a stays silent

  @rule:RED-16
  Rule: RED-16 Back pain with cancer now or before: soon

    @fires
    Scenario: Back pain after a cancer is looked at within days, however mild
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is cancer_history
      And the next question is cancer_pain

    @near-miss
    Scenario: Someone not sure about a cancer, with an ordinary back pain, books an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-16-unsure
  Rule: RED-16-unsure Not sure: back pain with cancer now or before: routine

    @fires
    Scenario: A growth that may have been a cancer is worth a visit, and the drills without weight may go on
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is cancer_history
      And the step is wall_tap_close

    @fires
    Scenario: Someone not sure about a cancer is asked what the pain does before any drill
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is cancer_pain

    @near-miss
    Scenario: Someone who was never treated for a cancer goes on
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-16a
  Rule: RED-16a Cancer now or before, and pain that grows steadily: urgent

    @fires
    Scenario: Pain that grows steadily after a cancer is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "cancer_pain" is answered with "cancer_growing"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is cancer_history
      And nothing more is asked

    @near-miss
    Scenario: Pain after a cancer that neither grows nor strains nor wakes is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And nothing more is asked

  @rule:RED-16a-unsure
  Rule: RED-16a-unsure Not sure: cancer now or before, and pain that grows steadily: soon

    @fires
    Scenario: Perhaps a cancer and perhaps growing pain is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "cancer_pain" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is cancer_history

    @near-miss
    Scenario: Perhaps a cancer, and pain that certainly does not grow, is worth an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-16b
  Rule: RED-16b Cancer now or before, and pain worse at night: urgent

    @fires
    Scenario: Pain that is worse at night after a cancer is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "cancer_pain" is answered with "cancer_night"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is cancer_history
      And nothing more is asked

    @near-miss
    Scenario: Someone with a cancer history who is not sure about the nights is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "cancer_pain" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-16b-unsure
  Rule: RED-16b-unsure Not sure: cancer now or before, and pain worse at night: soon

    @fires
    Scenario: Pain that is worse at night in someone who may have had a cancer is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "cancer_pain" is answered with "cancer_night"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is cancer_history

    @near-miss
    Scenario: Pain that is worse at night in someone who after all never had a cancer is no such sign
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      And "cancer_pain" is answered with "cancer_night"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-16c
  Rule: RED-16c Cancer now or before, and pain on coughing or straining: urgent

    @fires
    Scenario: Pain on coughing after a cancer is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "cancer_pain" is answered with "cancer_straining"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is cancer_history
      And nothing more is asked

    @near-miss
    Scenario: Pain on coughing in someone who is not sure about a cancer is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "cancer_pain" is answered with "cancer_straining"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-16c-unsure
  Rule: RED-16c-unsure Not sure: cancer now or before, and pain on coughing or straining: soon

    @fires
    Scenario: Perhaps a cancer, and pain on coughing, is not left for an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "cancer_pain" is answered with "cancer_straining"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is cancer_history

    @near-miss
    Scenario: Perhaps a cancer, and no pain on coughing, is worth an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-16d
  Rule: RED-16d Cancer now or before, and constant pain: urgent

    @fires
    Scenario: Pain that never lets up after a cancer is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "screen_illness" is answered with "night_rest_pain"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is cancer_history
      And nothing more is asked

    @near-miss
    Scenario: Pain after a cancer that eases lying down is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-16d-unsure
  Rule: RED-16d-unsure Not sure: cancer now or before, and constant pain: soon

    @fires
    Scenario: Perhaps a cancer and perhaps pain that never lets up is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, night_rest_pain: not_sure"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is cancer_history

    @near-miss
    Scenario: No cancer, and perhaps pain that never lets up, is worth an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, night_rest_pain: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is night_rest_pain
      And the step is wall_tap_close

  @rule:RED-16e
  Rule: RED-16e Cancer now or before, and pain getting worse: urgent

    @fires
    Scenario: Pain that has grown worse for a week after a cancer is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "pain_course" is answered with "worse"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is cancer_history
      And nothing more is asked

    @near-miss
    Scenario: Pain after a cancer that stays the same is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "pain_course" is answered with "steady"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-16e-unsure
  Rule: RED-16e-unsure Not sure: cancer now or before, and pain getting worse: soon

    @fires
    Scenario: Worsening pain in someone who may have had a cancer is looked at within days for both reasons
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "pain_course" is answered with "worse"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is cancer_history

    @near-miss
    Scenario: Steady pain in someone who may have had a cancer is worth an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "pain_course" is answered with "steady"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-16f
  Rule: RED-16f Cancer now or before, and a weak leg: emergency

    @fires
    Scenario: A weak leg after a cancer is an emergency
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "screen_legs" is answered with "leg_weakness"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is cancer_history
      And nothing more is asked

    @near-miss
    Scenario: A weak leg in someone who never had a cancer is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "screen_legs" is answered with "leg_weakness"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is leg_weakness

    @near-miss
    Scenario: Back pain after a cancer with strong legs is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "screen_legs" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-16f-unsure
  Rule: RED-16f-unsure Not sure: cancer now or before, and a weak leg: urgent

    @fires
    Scenario: Two doubts, one about a cancer and one about a weak leg, are looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is cancer_history

    @near-miss
    Scenario: A doubt about a weak leg in someone who never had a cancer is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is leg_weakness

  @rule:RED-16g
  Rule: RED-16g Cancer now or before, and an old sign around seat, bladder or bowels: urgent

    @fires
    Scenario: An old bladder trouble beside a cancer is looked at again today
      Given the safety screen is clear
      And "screen_background" is answered with "cancer_history"
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is cancer_history

    @near-miss
    Scenario: An old bladder trouble in someone who never had a cancer is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-16g-unsure
  Rule: RED-16g-unsure Not sure: cancer now or before, and an old sign around seat, bladder or bowels: soon

    @fires
    Scenario: Perhaps a cancer and perhaps an old bladder trouble is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, cancer_history: not_sure"
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, seat_long_standing: not_sure"
      And "cancer_pain" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is cancer_history

    @near-miss
    Scenario: Perhaps an old bladder trouble in someone who never had a cancer is worth an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, seat_long_standing: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-23
  Rule: RED-23 Pregnant: midwife or physiotherapist first: soon

    @fires
    Scenario: A pregnant woman sees her midwife before any drill
      Given the safety screen is clear
      And "screen_background" is answered with "pregnancy"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is pregnancy
      And the next question is pregnancy_detail

    @near-miss
    Scenario: A woman who may be pregnant, and has no alarm sign, books an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, pregnancy: not_sure"
      And "pregnancy_detail" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-23-unsure
  Rule: RED-23-unsure Not sure: pregnant: midwife or physiotherapist first: routine

    @fires
    Scenario: A late period is worth a visit, and the drills without weight may go on
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, pregnancy: not_sure"
      And "pregnancy_detail" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is pregnancy
      And the step is wall_tap_close

    @fires
    Scenario: A woman who may be pregnant is asked for alarm signs before any drill
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, pregnancy: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is pregnancy_detail

    @near-miss
    Scenario: A woman who is certainly not pregnant goes on
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-23a
  Rule: RED-23a Pregnant with bleeding, fluid, contractions, fewer movements or a bad headache: emergency

    @fires
    Scenario: Bleeding or contractions in a pregnancy are an emergency
      Given the safety screen is clear
      And "screen_background" is answered with "pregnancy"
      And "pregnancy_detail" is answered with "pregnancy_alarm"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is pregnancy
      And nothing more is asked

    @near-miss
    Scenario: A pregnancy without any alarm sign is a matter for the midwife within days
      Given the safety screen is clear
      And "screen_background" is answered with "pregnancy"
      And "pregnancy_detail" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And nothing more is asked

  @rule:RED-23a-unsure
  Rule: RED-23a-unsure Not sure: pregnant with bleeding, fluid, contractions, fewer movements or a bad headache: urgent

    @fires
    Scenario: Perhaps bleeding, in a woman who may be pregnant, is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, pregnancy: not_sure"
      And "pregnancy_detail" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is pregnancy

    @near-miss
    Scenario: No alarm sign, in a woman who may be pregnant, is worth an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, pregnancy: not_sure"
      And "pregnancy_detail" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-23b
  Rule: RED-23b After a birth, severe back pain: urgent

    @fires
    Scenario: Severe back pain after a birth is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "postnatal"
      And "pain_now" is answered with "7"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is pregnancy
      And nothing more is asked

    @near-miss
    Scenario: A sore back after a birth, short of severe, rests today
      Given the safety screen is clear
      And "screen_background" is answered with "postnatal"
      And "pain_now" is answered with "6"
      When the answers are assessed
      Then the outcome is hold
      And no drill is offered
      And the advice is rest_today

    @near-miss
    Scenario: Severe back pain long after the last birth is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "pain_now" is answered with "7"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is severe_pain

  @rule:RED-23b-unsure
  Rule: RED-23b-unsure Not sure: after a birth, severe back pain: soon

    @fires
    Scenario: Severe back pain perhaps within half a year of a birth is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, postnatal: not_sure"
      And "pain_now" is answered with "7"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is pregnancy

    @near-miss
    Scenario: A sore back perhaps within half a year of a birth, short of severe, rests today
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, postnatal: not_sure"
      And "pain_now" is answered with "6"
      When the answers are assessed
      Then the outcome is hold
      And no drill is offered
      And the advice is rest_today

  @rule:RED-23c
  Rule: RED-23c After a birth, back pain that gets worse: urgent

    @fires
    Scenario: Back pain that gets worse after a birth is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "postnatal"
      And "pain_course" is answered with "worse"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is pregnancy
      And nothing more is asked

    @near-miss
    Scenario: Back pain that gets better after a birth is no red flag
      Given the safety screen is clear
      And "screen_background" is answered with "postnatal"
      And "pain_course" is answered with "improving"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-23c-unsure
  Rule: RED-23c-unsure Not sure: after a birth, back pain that gets worse: soon

    @fires
    Scenario: Back pain that gets worse, perhaps within half a year of a birth, is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, postnatal: not_sure"
      And "pain_course" is answered with "worse"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is pregnancy

    @near-miss
    Scenario: A flare, perhaps within half a year of a birth, asks for the easiest step
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, postnatal: not_sure"
      And "pain_course" is answered with "flare"
      When the answers are assessed
      Then the outcome is regress
      And the advice is flare
      And the step is wall_tap_close

  @rule:RED-23f
  Rule: RED-23f After a birth, not sure whether the pain gets worse: soon

    @fires
    Scenario: Back pain that perhaps gets worse after a birth is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "postnatal"
      And "pain_course" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is pregnancy
      And nothing more is asked

    @fires
    Scenario: Two doubts, one about the date of a birth and one about how the pain changes, are looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, postnatal: not_sure"
      And "pain_course" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is pregnancy

    @near-miss
    Scenario: Back pain that stays the same in the first days after a birth is no red flag
      Given the safety screen is clear
      And "screen_background" is answered with "postnatal"
      And "pain_course" is answered with "steady"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Back pain that perhaps gets worse, long after the last birth, is worth an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "pain_course" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is worsening
      And the step is wall_tap_close

  @rule:RED-23e
  Rule: RED-23e After a birth, back pain that stops everything: urgent

    @fires
    Scenario: Pain after a birth that stops everything is looked at today, whatever the number
      Given the safety screen is clear
      And "screen_background" is answered with "postnatal"
      And "screen_sudden" is answered with "cannot_function"
      And "pain_now" is answered with "2"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is pregnancy
      And nothing more is asked

    @near-miss
    Scenario: Perhaps such pain after a birth is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "postnatal"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_function: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-23e-unsure
  Rule: RED-23e-unsure Not sure: after a birth, back pain that stops everything: soon

    @fires
    Scenario: Two doubts, one about the date of a birth and one about how bad it is, are looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, postnatal: not_sure"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_function: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is pregnancy

    @near-miss
    Scenario: A doubt about how bad it is, long after the last birth, is worth an ordinary visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_function: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is severe_pain
      And the step is wall_tap_close

  @rule:RED-23d
  Rule: RED-23d After a birth: no weights before a midwife, doctor or physiotherapist agrees

    @fires
    Scenario: Calm sessions earn no first weight in the months after a birth
      Given 3 calm training sessions at target_stool over 5 days
      And the safety screen is clear
      And "screen_background" is answered with "postnatal"
      When the answers are assessed
      Then the outcome is hold
      And the step is target_stool

    @fires
    Scenario: Not being sure whether the half year is over keeps the weights away
      Given 3 calm training sessions at target_stool over 5 days
      And the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, postnatal: not_sure"
      When the answers are assessed
      Then the outcome is hold
      And the step is target_stool

    @fires
    Scenario: Someone who lifted before the birth takes up the drills again without a weight
      Given a practice consultation
      And on day 0 a training session at light_rdl with "pain: 1, morning: normal"
      And the safety screen is clear
      And "screen_background" is answered with "postnatal"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is hold
      And the step is target_stool

    @near-miss
    Scenario: Calm sessions long after the last birth earn the first light weight
      Given 3 calm training sessions at target_stool over 5 days
      And the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is progress
      And the step is light_rdl

  @rule:RED-23g
  Rule: RED-23g After a birth: know that weights have to wait

    @fires
    Scenario: Someone in the months after a birth is told that weights have to wait, and may begin the drills
      Given the safety screen is clear
      And "screen_background" is answered with "postnatal"
      When the answers are assessed
      Then the outcome is continue
      And the findings include postnatal
      And the step is wall_tap_close

    @fires
    Scenario: Someone not sure whether the half year after the birth is over is told as well
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, postnatal: not_sure"
      When the answers are assessed
      Then the findings include postnatal
      And the step is wall_tap_close

    @near-miss
    Scenario: Someone who gave birth long ago hears nothing about waiting for that
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And rule RED-23g stays silent

  @rule:RED-24
  Rule: RED-24 Blood thinners or a recent spinal procedure, and sudden very bad pain: urgent

    @fires
    Scenario: Sudden very bad pain on blood thinners is looked at today, with the blood thinners named
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "screen_sudden" is answered with "sudden_severe"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is bleeding_risk
      And nothing more is asked

    @near-miss
    Scenario: Blood thinners and a mild back are no reason to stop
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the findings include bleeding_risk
      And the step is wall_tap_close

  @rule:RED-24-unsure
  Rule: RED-24-unsure Not sure: blood thinners or a recent spinal procedure, and sudden very bad pain: soon

    @fires
    Scenario: Perhaps blood thinners and perhaps a sudden start are looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, sudden_severe: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is bleeding_risk

    @near-miss
    Scenario: Perhaps blood thinners and a pain that came slowly are no reason to stop
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the findings include bleeding_risk
      And the step is wall_tap_close

  @rule:RED-24a
  Rule: RED-24a Blood thinners or a recent spinal procedure, and a weak leg: emergency

    @fires
    Scenario: A leg that gets weak on blood thinners is an emergency
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "screen_legs" is answered with "leg_weakness"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is bleeding_risk
      And nothing more is asked

    @near-miss
    Scenario: A leg that gets weak without blood thinners is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "screen_legs" is answered with "leg_weakness"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is leg_weakness

  @rule:RED-24a-unsure
  Rule: RED-24a-unsure Not sure: blood thinners or a recent spinal procedure, and a weak leg: urgent

    @fires
    Scenario: Two doubts, one about blood thinners and one about a weak leg, are looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is bleeding_risk

    @near-miss
    Scenario: A doubt about a weak leg, certainly without blood thinners, is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-24b
  Rule: RED-24b Blood thinners or a recent spinal procedure, and a numb leg: emergency

    @fires
    Scenario: A leg that goes numb after a needle in the spine is an emergency
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "screen_legs" is answered with "leg_numb_one"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is bleeding_risk
      And nothing more is asked

    @fires
    Scenario: With blood thinners a foot ticked as numb on the drawing weighs as much as in the screen
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "places" is answered with "tingles_foot_left"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is bleeding_risk

    @near-miss
    Scenario: A leg that goes numb without such a needle is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "screen_legs" is answered with "leg_numb_one"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is leg_numb_one

  @rule:RED-24b-unsure
  Rule: RED-24b-unsure Not sure: blood thinners or a recent spinal procedure, and a numb leg: urgent

    @fires
    Scenario: Two doubts, one about blood thinners and one about a numb leg, are looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_numb_one: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is bleeding_risk

    @near-miss
    Scenario: Perhaps blood thinners, and legs that feel normal, are no reason to stop
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the findings include bleeding_risk
      And the step is wall_tap_close

  @rule:RED-24c
  Rule: RED-24c Blood thinners or a recent spinal procedure, sudden very bad pain and pain down a leg: emergency

    @fires
    Scenario: Sudden very bad pain that runs down a leg, on blood thinners, is an emergency
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "screen_sudden" is answered with "sudden_severe"
      And "screen_legs" is answered with "leg_pain_one"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is bleeding_risk
      And nothing more is asked

    @near-miss
    Scenario: Sudden very bad pain on blood thinners that stays in the back is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "screen_sudden" is answered with "sudden_severe"
      And "screen_legs" is answered with "none"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

    @near-miss
    Scenario: Pain down a leg on blood thinners that came slowly is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "screen_sudden" is answered with "none"
      And "screen_legs" is answered with "leg_pain_one"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-24c-unsure
  Rule: RED-24c-unsure Not sure: blood thinners or a recent spinal procedure, sudden very bad pain and pain down a leg: urgent

    @fires
    Scenario: Perhaps blood thinners and perhaps a sudden start, with pain down a leg, are looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, sudden_severe: not_sure"
      And "screen_legs" is answered with "leg_pain_one"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is bleeding_risk

    @near-miss
    Scenario: Perhaps blood thinners and perhaps a sudden start, with quiet legs, are looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, sudden_severe: not_sure"
      And "screen_legs" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-24d
  Rule: RED-24d Blood thinners or a recent spinal procedure, sudden very bad pain and an old sign around seat, bladder or bowels: emergency

    @fires
    Scenario: Sudden very bad pain on blood thinners makes an old bladder trouble an emergency
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "screen_sudden" is answered with "sudden_severe"
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is bleeding_risk
      And nothing more is asked

    @near-miss
    Scenario: Sudden very bad pain beside an old bladder trouble, without blood thinners, is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "screen_sudden" is answered with "sudden_severe"
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

  @rule:RED-24d-unsure
  Rule: RED-24d-unsure Not sure: blood thinners or a recent spinal procedure, sudden very bad pain and an old sign around seat, bladder or bowels: urgent

    @fires
    Scenario: Perhaps blood thinners and perhaps a sudden start, beside an old bladder trouble, are looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, sudden_severe: not_sure"
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is bleeding_risk

    @near-miss
    Scenario: Perhaps blood thinners, a pain that came slowly and an old bladder trouble are looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no"
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-24f
  Rule: RED-24f Blood thinners or a recent spinal procedure, and unsteady or clumsy: emergency

    @fires
    Scenario: Someone who becomes unsteady on blood thinners is an emergency
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "screen_legs" is answered with "gait_cord"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is bleeding_risk
      And nothing more is asked

    @near-miss
    Scenario: Someone who becomes unsteady without blood thinners is looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "none"
      And "screen_legs" is answered with "gait_cord"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is gait_cord

    @near-miss
    Scenario: Someone on blood thinners whose foot only fell asleep practises
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      And "screen_legs" is answered with "passing_tingle"
      When the answers are assessed
      Then the outcome is continue
      And the findings include bleeding_risk
      And the step is wall_tap_close

  @rule:RED-24f-unsure
  Rule: RED-24f-unsure Not sure: blood thinners or a recent spinal procedure, and unsteady or clumsy: urgent

    @fires
    Scenario: Two doubts, one about blood thinners and one about balance, are looked at today
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is bleeding_risk

    @near-miss
    Scenario: A doubt about balance, certainly without blood thinners, is looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is gait_cord

    @near-miss
    Scenario: Perhaps blood thinners, and a walk that is certainly steady, are no reason to stop
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the findings include bleeding_risk
      And the step is wall_tap_close

  @rule:RED-24e
  Rule: RED-24e Blood thinners, a clotting problem or a recent spinal procedure: watch for sudden pain

    @fires
    Scenario: Someone on blood thinners practises, and knows what needs help at once
      Given the safety screen is clear
      And "screen_background" is answered with "bleeding_risk"
      When the answers are assessed
      Then the outcome is continue
      And the findings include bleeding_risk
      And the step is wall_tap_close

    @fires
    Scenario: Someone who may have a clotting trouble is told the same
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bleeding_risk: not_sure"
      When the answers are assessed
      Then the outcome is continue
      And the findings include bleeding_risk
      And the step is wall_tap_close

    @near-miss
    Scenario: Someone whose blood clots normally is not told so
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And rule RED-24e stays silent

  @rule:RED-16h
  Rule: RED-16h Not sure about the health background, and not settled yet: routine

    @fires
    Scenario: Not sure about the health background means no drill until it is clear
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the red flag is unsettled
      And the next question is screen_background_unsure

    @fires
    Scenario: A doubt about the past that is settled only in part stays a doubt
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "cancer_history: no, pregnancy: no"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the red flag is unsettled
      And the next question is screen_background_unsure

    @near-miss
    Scenario: A doubt that is settled with nothing found is over
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-16i
  Rule: RED-16i A change in your health since last time: answer the health questions with it in mind

    @fires
    Scenario: Someone with a new medicine answers the health questions with it in mind
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "health_new"
      When the answers are assessed
      Then the findings include health_changed

    @fires
    Scenario: Someone who cannot tell whether their health changed answers with that in mind, too
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, health_new: not_sure"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the findings include health_changed

    @near-miss
    Scenario: Someone whose health is as it was trains on
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And rule RED-16i stays silent
      And the step is dowel
