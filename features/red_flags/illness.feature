Feature: Illness that can come as back pain

  @rule:RED-11
  Rule: RED-11 Fever or feeling properly ill along with the back pain: urgent

    @fires
    Scenario: Fever with the back pain is looked at today
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is fever_unwell
      And the next question is fever_detail

    @near-miss
    Scenario: Burning urine without a fever can wait a few days
      Given the safety screen is clear
      And "screen_illness" is answered with "urine_burning"
      When the answers are assessed
      Then the outcome is soon
      And the red flag is urinary_infection
      And no drill is offered

  @rule:RED-11-unsure
  Rule: RED-11-unsure Not sure: fever or feeling properly ill along with the back pain: soon

    @fires
    Scenario: Someone who cannot say whether they are feverish is seen within days
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is fever_unwell
      And the next question is fever_detail

    @near-miss
    Scenario: Someone who was not sure and finds that they were never hot or shivery goes on
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Someone who is sure of the fever is seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

  @rule:RED-11a
  Rule: RED-11a Fever with confusion: emergency

    @fires
    Scenario: A feverish person who is confused needs an ambulance
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      And "fever_detail" is answered with "fever_confusion"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is fever_unwell
      And nothing more is asked

    @near-miss
    Scenario: A feverish person with a clear head is seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      And "fever_detail" is answered with "none"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And nothing more is asked

  @rule:RED-11a-unsure
  Rule: RED-11a-unsure Not sure: fever with confusion: urgent

    @fires
    Scenario: Perhaps feverish and perhaps confused is enough to be seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "fever_detail" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is fever_unwell

    @near-miss
    Scenario: Perhaps feverish, with a clear head, is seen within days
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "fever_detail" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And nothing more is asked

  @rule:RED-11b
  Rule: RED-11b Fever with shaking chills and feeling very ill: emergency

    @fires
    Scenario: Shaking chills on the day of a training session are an emergency
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      And "screen_illness" is answered with "fever_unwell"
      And "fever_detail" is answered with "fever_rigors"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is fever_unwell
      And nothing more is asked

    @near-miss
    Scenario: Ill since the last session, but without shaking chills, is seen today
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      And "screen_illness" is answered with "fever_unwell"
      And "fever_detail" is answered with "none"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

  @rule:RED-11b-unsure
  Rule: RED-11b-unsure Not sure: fever with shaking chills and feeling very ill: urgent

    @fires
    Scenario: Perhaps feverish and perhaps shaking since the last session is seen today
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "fever_detail" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is fever_unwell

    @near-miss
    Scenario: Shaking chills that are certain are an emergency, even when the fever is not
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "fever_detail" is answered with "fever_rigors"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked

  @rule:RED-11c
  Rule: RED-11c Fever with a stiff neck: emergency

    @fires
    Scenario: Waking up after training with a fever and a stiff neck is an emergency
      Given a next morning consultation
      And on day 0 a training session at dowel with "pain: 1"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      And "screen_illness" is answered with "fever_unwell"
      And "fever_detail" is answered with "fever_stiff_neck"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is fever_unwell
      And nothing more is asked

    @near-miss
    Scenario: Waking up after training with a fever and a neck that moves freely is seen today
      Given a next morning consultation
      And on day 0 a training session at dowel with "pain: 1"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      And "screen_illness" is answered with "fever_unwell"
      And "fever_detail" is answered with "none"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

  @rule:RED-11c-unsure
  Rule: RED-11c-unsure Not sure: fever with a stiff neck: urgent

    @fires
    Scenario: Perhaps feverish and perhaps stiff in the neck is seen today
      Given a next morning consultation
      And on day 0 a training session at dowel with "pain: 1"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "fever_detail" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is fever_unwell

    @near-miss
    Scenario: Perhaps feverish, with a neck that moves freely, is seen within days
      Given a next morning consultation
      And on day 0 a training session at dowel with "pain: 1"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "fever_detail" is answered with "none"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-11d
  Rule: RED-11d Fever and a weak leg together: emergency

    @fires
    Scenario: Fever and a weak leg together are an emergency
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      And "screen_legs" is answered with "leg_weakness"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is fever_unwell
      And nothing more is asked

    @near-miss
    Scenario: Fever with strong legs is seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      And "screen_legs" is answered with "none"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

    @near-miss
    Scenario: A weak leg without a fever is seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "none"
      And "screen_legs" is answered with "leg_weakness"
      When the answers are assessed
      Then the outcome is urgent
      And the red flag is leg_weakness
      And no drill is offered

  @rule:RED-11d-unsure
  Rule: RED-11d-unsure Not sure: fever and a weak leg together: urgent

    @fires
    Scenario: Two doubts, one about a fever and one about a weak leg, are seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, leg_weakness: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is fever_unwell

    @near-miss
    Scenario: A doubt about a fever, with legs that are certainly strong, is seen within days
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-11e
  Rule: RED-11e Fever beside an old sign around seat, bladder or bowels: emergency

    @fires
    Scenario: A fever makes an old bladder trouble an emergency
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is fever_unwell
      And nothing more is asked

    @near-miss
    Scenario: A fever without any old trouble there is seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      And "screen_seat" is answered with "none"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

  @rule:RED-11e-unsure
  Rule: RED-11e-unsure Not sure: fever beside an old sign around seat, bladder or bowels: urgent

    @fires
    Scenario: A doubt about a fever beside an old bladder trouble is seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is fever_unwell

    @near-miss
    Scenario: An old bladder trouble and certainly no fever is seen within days
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      And "screen_seat" is answered with "seat_long_standing"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-11h
  Rule: RED-11h Fever, and unsteady or clumsy: emergency

    @fires
    Scenario: Fever in someone who has become unsteady is an emergency
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      And "screen_legs" is answered with "gait_cord"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is fever_unwell
      And nothing more is asked

    @near-miss
    Scenario: Fever in someone whose walk and hands are steady is seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      And "screen_legs" is answered with "training_sore"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the next question is fever_detail

    @near-miss
    Scenario: Clumsy hands without a fever are seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "none"
      And "screen_legs" is answered with "gait_cord"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is gait_cord

  @rule:RED-11h-unsure
  Rule: RED-11h-unsure Not sure: fever, and unsteady or clumsy: urgent

    @fires
    Scenario: Two doubts, one about a fever and one about balance, are seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is fever_unwell

    @fires
    Scenario: A certain fever with a doubt about balance is seen today
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      And "fever_detail" is answered with "none"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And nothing more is asked

    @near-miss
    Scenario: A doubt about a fever in someone who is certainly steady is seen within days
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

    @near-miss
    Scenario: A doubt about balance and certainly no fever is seen within days
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      And "screen_legs" is answered with "not_sure"
      And "screen_legs_unsure" is answered with "all: no, gait_cord: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is gait_cord

  @rule:RED-11f
  Rule: RED-11f Since last time, ill or with constant pain: soon at least

    @fires
    Scenario: Someone who has become ill since last time does not train before the closer questions
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "ill_new"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is ill_new
      And the next question is screen_seat

    @near-miss
    Scenario: Someone who is well and slow to get better goes on with the drills
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "stuck"
      And "pain_course" is answered with "improving"
      And "pain_weeks" is answered with "5"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

  @rule:RED-11f-unsure
  Rule: RED-11f-unsure Not sure: since last time, ill or with constant pain: routine at least

    @fires
    Scenario: Someone who may have become ill, and names no sign of it, keeps the drills without weight
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, ill_new: not_sure"
      And "screen_seat" is answered with "none"
      And "screen_legs" is answered with "none"
      And "screen_sudden" is answered with "none"
      And "screen_illness" is answered with "none"
      And "pain_course" is answered with "comes_and_goes"
      And "pain_weeks" is answered with "1"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is ill_new
      And the step is dowel

    @near-miss
    Scenario: Someone who was not sure and turns out well trains on
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

  @rule:RED-11g
  Rule: RED-11g Not sure about a sign of illness, and not settled yet: soon

    @fires
    Scenario: Not sure about a sign of illness means no drill until it is clear
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is unsettled
      And the next question is screen_illness_unsure

    @fires
    Scenario: A doubt that is settled only in part stays a doubt
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "fever_unwell: no, weight_loss: no"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is unsettled
      And the next question is screen_illness_unsure

    @near-miss
    Scenario: A doubt that is settled with no sign of illness is over
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-17
  Rule: RED-17 Weight lost without trying, or no appetite: soon

    @fires
    Scenario: Losing weight without trying is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "weight_loss"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is weight_loss
      And nothing more is asked

    @near-miss
    Scenario: Not being sure about lost weight is worth an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, weight_loss: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-17-unsure
  Rule: RED-17-unsure Not sure: weight lost without trying, or no appetite: routine

    @fires
    Scenario: Clothes that may be looser are worth a visit, and the drills without weight may go on
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, weight_loss: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is weight_loss
      And the step is wall_tap_close

    @near-miss
    Scenario: Clothes that fit as ever are no reason for a visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-18
  Rule: RED-18 Constant pain that no position eases, or that keeps awake: soon

    @fires
    Scenario: Pain that no position eases is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "night_rest_pain"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is night_rest_pain
      And nothing more is asked

    @near-miss
    Scenario: Pain that wakes only on turning over, and eases with moving, is no red flag
      Given the safety screen is clear
      And "screen_illness" is answered with "wakes_on_turning"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-18-unsure
  Rule: RED-18-unsure Not sure: constant pain that no position eases, or that keeps awake: routine

    @fires
    Scenario: Pain that perhaps never lets up is worth an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, night_rest_pain: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is night_rest_pain
      And the step is wall_tap_close

    @near-miss
    Scenario: Pain that certainly never lets up is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "night_rest_pain"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-18a
  Rule: RED-18a Constant pain and weight loss together: urgent

    @fires
    Scenario: Pain that never lets up and lost weight together are looked at today
      Given the safety screen is clear
      And "screen_illness" is answered with "night_rest_pain, weight_loss"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is night_rest_pain
      And nothing more is asked

    @near-miss
    Scenario: Pain that never lets up, with a steady weight, is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "night_rest_pain"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

    @near-miss
    Scenario: Lost weight with pain that eases lying down is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "weight_loss"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-18a-unsure
  Rule: RED-18a-unsure Not sure: constant pain and weight loss together: soon

    @fires
    Scenario: Two doubts, one about constant pain and one about lost weight, are looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, night_rest_pain: not_sure, weight_loss: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is night_rest_pain

    @near-miss
    Scenario: A doubt about constant pain, with a weight that is certainly steady, is worth an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, night_rest_pain: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-20
  Rule: RED-20 Main pain between or just below the shoulder blades: soon

    @fires
    Scenario: Pain between the shoulder blades is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "thoracic"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is thoracic
      And nothing more is asked

    @fires
    Scenario: Pain between the shoulder blades ticked on the drawing counts too
      Given the safety screen is clear
      And "places" is answered with "hurts_shoulder_blades"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is thoracic

    @near-miss
    Scenario: Someone not sure whether the pain sits that high books an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, thoracic: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-20-unsure
  Rule: RED-20-unsure Not sure: main pain between or just below the shoulder blades: routine

    @fires
    Scenario: Pain that may sit between the shoulder blades is worth an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, thoracic: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is thoracic
      And the step is wall_tap_close

    @near-miss
    Scenario: Pain that turns out to sit lower is no red flag
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-25
  Rule: RED-25 Blood in the urine: urgent

    @fires
    Scenario: Blood in the urine is looked at today
      Given the safety screen is clear
      And "screen_illness" is answered with "urine_blood"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is urinary_infection
      And nothing more is asked

    @near-miss
    Scenario: Urine that only burns is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "urine_burning"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-25-unsure
  Rule: RED-25-unsure Not sure: blood in the urine: soon

    @fires
    Scenario: Urine that may have been bloody is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, urine_blood: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is urinary_infection

    @near-miss
    Scenario: Urine that certainly was bloody is looked at today
      Given the safety screen is clear
      And "screen_illness" is answered with "urine_blood"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

  @rule:RED-25a
  Rule: RED-25a Burning urine, well otherwise: soon

    @fires
    Scenario: Burning urine in someone who is otherwise well is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "urine_burning"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is urinary_infection
      And nothing more is asked

    @near-miss
    Scenario: Urine that perhaps stings is worth an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, urine_burning: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-25a-unsure
  Rule: RED-25a-unsure Not sure: burning urine, well otherwise: routine

    @fires
    Scenario: Someone not sure whether it stings keeps the drills without weight and books a visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, urine_burning: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is urinary_infection
      And the step is wall_tap_close

    @near-miss
    Scenario: Urine that does not sting after all is no red flag
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-25b
  Rule: RED-25b Pain in the side below the ribs, well otherwise: soon

    @fires
    Scenario: Pain in the side in someone who is well otherwise is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "flank_pain"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is flank_pain

    @fires
    Scenario: Pain in the side below the ribs ticked on the drawing counts too
      Given the safety screen is clear
      And "places" is answered with "hurts_side"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is flank_pain

    @near-miss
    Scenario: A low back that hurts on one side only is what the drills are for
      Given the safety screen is clear
      And "places" is answered with "hurts_low_back_right"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-25b-unsure
  Rule: RED-25b-unsure Not sure: pain in the side below the ribs, well otherwise: routine

    @fires
    Scenario: Someone not sure whether the side hurts books a visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, flank_pain: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is flank_pain
      And the step is wall_tap_close

    @near-miss
    Scenario: A side that does not hurt after all is no red flag
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-25c
  Rule: RED-25c Pain in the side below the ribs, with fever or feeling ill: urgent

    @fires
    Scenario: Pain in the side with fever is looked at today
      Given the safety screen is clear
      And "screen_illness" is answered with "flank_pain, fever_unwell"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is urinary_infection

    @fires
    Scenario: Pain in the side ticked on the drawing, with fever in the screen, counts the same
      Given the safety screen is clear
      And "screen_illness" is answered with "fever_unwell"
      And "places" is answered with "hurts_side"
      When the answers are assessed
      Then the outcome is urgent
      And the red flag is urinary_infection

    @near-miss
    Scenario: Pain in the side without fever can wait for days
      Given the safety screen is clear
      And "screen_illness" is answered with "flank_pain"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-25c-unsure
  Rule: RED-25c-unsure Not sure: pain in the side below the ribs, with fever or feeling ill: soon

    @fires
    Scenario: Pain in the side, and perhaps fever, is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "flank_pain, not_sure"
      And "screen_illness_unsure" is answered with "all: no, fever_unwell: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is urinary_infection

    @near-miss
    Scenario: Pain in the side, and surely no fever, is not about the urine
      Given the safety screen is clear
      And "screen_illness" is answered with "flank_pain, not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-25d
  Rule: RED-25d Pain in the side below the ribs, and burning urine: urgent

    @fires
    Scenario: Pain in the side with burning urine is looked at today
      Given the safety screen is clear
      And "screen_illness" is answered with "flank_pain, urine_burning"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is urinary_infection

    @fires
    Scenario: Pain in the side ticked on the drawing, with burning urine in the screen, counts the same
      Given the safety screen is clear
      And "screen_illness" is answered with "urine_burning"
      And "places" is answered with "hurts_side"
      When the answers are assessed
      Then the outcome is urgent
      And the red flag is urinary_infection

    @near-miss
    Scenario: Pain in the side without burning urine can wait for days
      Given the safety screen is clear
      And "screen_illness" is answered with "flank_pain"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-25d-unsure
  Rule: RED-25d-unsure Not sure: pain in the side below the ribs, and burning urine: soon

    @fires
    Scenario: Pain in the side, and perhaps burning urine, is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "flank_pain, not_sure"
      And "screen_illness_unsure" is answered with "all: no, urine_burning: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is urinary_infection

    @near-miss
    Scenario: Pain in the side, and surely no burning urine, is not about the urine
      Given the safety screen is clear
      And "screen_illness" is answered with "flank_pain, not_sure"
      And "screen_illness_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-26
  Rule: RED-26 A young start, 12 weeks or more, and 4 signs of an inflamed spine: routine

    @fires
    Scenario: Back trouble since youth that lasts for months, with four signs, is worth a visit
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "pain_course" is answered with "improving"
      And "pain_weeks" is answered with "12"
      And "stiff_pattern" is answered with "before_35, second_half_night, better_moving"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is inflammatory
      And the step is wall_tap_close

    @fires
    Scenario Outline: In middle age it counts whether it began young, and a doubt about that counts too
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_illness" is answered with "morning_stiff"
      And "pain_course" is answered with "improving"
      And "pain_weeks" is answered with "12"
      And "stiff_start" is answered with "<young>"
      And "stiff_pattern" is answered with "second_half_night, better_moving, tablets_help, relative"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is inflammatory
      And the step is wall_tap_close

      Examples:
        | young    |
        | yes      |
        | not_sure |

    @near-miss
    Scenario: One week short of three months, and getting better, it is not yet the pattern
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "pain_course" is answered with "improving"
      And "pain_weeks" is answered with "11"
      And "stiff_pattern" is answered with "before_35, second_half_night, better_moving"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: With three signs only, it is the lasting pain that asks for a visit
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "pain_course" is answered with "improving"
      And "pain_weeks" is answered with "12"
      And "stiff_pattern" is answered with "before_35, better_moving"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is persistent
      And rule RED-26 stays silent

    @near-miss
    Scenario: Back trouble that began later in life is not this pattern
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_illness" is answered with "morning_stiff"
      And "pain_course" is answered with "improving"
      And "pain_weeks" is answered with "12"
      And "stiff_start" is answered with "no"
      And "stiff_pattern" is answered with "second_half_night, better_moving, tablets_help"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is persistent
      And rule RED-26 stays silent

  @rule:RED-26a
  Rule: RED-26a A young start, pain that comes and goes, and 4 signs of an inflamed spine: routine

    @fires
    Scenario: An inflamed spine that has good spells is still worth a visit
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "pain_course" is answered with "comes_and_goes"
      And "pain_weeks" is answered with "1"
      And "stiff_pattern" is answered with "buttock_pain, better_moving, arthritis"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is inflammatory
      And the step is wall_tap_close

    @near-miss
    Scenario: Good spells and three signs are not enough
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "pain_course" is answered with "comes_and_goes"
      And "pain_weeks" is answered with "1"
      And "stiff_pattern" is answered with "buttock_pain, better_moving"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Four signs in a first short spell that is getting better can wait
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "pain_course" is answered with "improving"
      And "pain_weeks" is answered with "1"
      And "stiff_pattern" is answered with "buttock_pain, better_moving, arthritis"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Good spells and four signs in back trouble that began later in life are another matter
      Given the safety screen is clear
      And "age" is answered with "45"
      And "screen_illness" is answered with "morning_stiff"
      And "pain_course" is answered with "comes_and_goes"
      And "pain_weeks" is answered with "1"
      And "stiff_start" is answered with "no"
      And "stiff_pattern" is answered with "buttock_pain, better_moving, arthritis"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-26b
  Rule: RED-26b Stiff for long each morning, with iritis, psoriasis or an inflamed bowel: soon

    @fires
    Scenario: Long stiff mornings in someone with psoriasis are looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "screen_background" is answered with "inflammatory_history"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is inflammatory

    @near-miss
    Scenario: Psoriasis with mornings that loosen quickly is no red flag
      Given the safety screen is clear
      And "screen_illness" is answered with "none"
      And "screen_background" is answered with "inflammatory_history"
      And "stiff_pattern" is answered with "psoriasis"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Long stiff mornings alone are no red flag yet
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "screen_background" is answered with "none"
      And "stiff_pattern" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-26b-unsure
  Rule: RED-26b-unsure Not sure: stiff for long each morning, with iritis, psoriasis or an inflamed bowel: routine

    @fires
    Scenario: Long stiff mornings in someone who may have psoriasis are worth an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, inflammatory_history: not_sure"
      And "stiff_pattern" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is inflammatory
      And the step is wall_tap_close

    @near-miss
    Scenario: Someone who may have psoriasis and is not stiff in the morning goes on
      Given the safety screen is clear
      And "screen_illness" is answered with "none"
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, inflammatory_history: not_sure"
      And "stiff_pattern" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-26c
  Rule: RED-26c 12 weeks or more, with iritis, psoriasis or an inflamed bowel: soon

    @fires
    Scenario: Three months of back pain in someone with an inflamed bowel are looked at within days
      Given the safety screen is clear
      And "screen_background" is answered with "inflammatory_history"
      And "pain_weeks" is answered with "12"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is inflammatory

    @near-miss
    Scenario: One week short of three months, someone with an inflamed bowel goes on
      Given the safety screen is clear
      And "screen_background" is answered with "inflammatory_history"
      And "pain_weeks" is answered with "11"
      And "stiff_pattern" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-26c-unsure
  Rule: RED-26c-unsure Not sure: 12 weeks or more, with iritis, psoriasis or an inflamed bowel: routine

    @fires
    Scenario: Three months of back pain in someone who may have an inflamed bowel are worth a visit
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, inflammatory_history: not_sure"
      And "pain_weeks" is answered with "12"
      And "stiff_pattern" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is inflammatory
      And the step is wall_tap_close

    @near-miss
    Scenario: One week short of three months, someone who may have an inflamed bowel goes on
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, inflammatory_history: not_sure"
      And "pain_weeks" is answered with "11"
      And "stiff_pattern" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Three months of spells in someone with a healthy bowel are no red flag
      Given the safety screen is clear
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      And "pain_weeks" is answered with "12"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-26d
  Rule: RED-26d Stiff for long each morning, with psoriasis: soon

    @fires
    Scenario: Long stiff mornings, and psoriasis named only among the closer signs, are looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "stiff_pattern" is answered with "psoriasis"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is inflammatory

    @near-miss
    Scenario: Long stiff mornings with another of the closer signs are no red flag yet
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "stiff_pattern" is answered with "heel_tendon"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Psoriasis in someone who perhaps wakes up stiff is worth an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, morning_stiff: not_sure"
      And "stiff_pattern" is answered with "psoriasis"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-26d-unsure
  Rule: RED-26d-unsure Not sure: stiff for long each morning, with psoriasis: routine

    @fires
    Scenario: Perhaps long stiff mornings, with psoriasis, are worth an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, morning_stiff: not_sure"
      And "stiff_pattern" is answered with "psoriasis"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is inflammatory
      And the step is wall_tap_close

    @fires
    Scenario: Long stiff mornings and a doubt about the closer signs are worth an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "morning_stiff"
      And "stiff_pattern" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is inflammatory
      And the step is wall_tap_close

    @near-miss
    Scenario: Perhaps long stiff mornings, with none of the closer signs, are no red flag
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, morning_stiff: not_sure"
      And "stiff_pattern" is answered with "none"
      When the answers are assessed
      Then rule RED-26d-unsure stays silent

  @rule:RED-30
  Rule: RED-30 A new lump, change of shape, or lost height: soon

    @fires
    Scenario: A new lump on the back is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "deformity"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is deformity
      And nothing more is asked

    @near-miss
    Scenario: Someone not sure whether the back has changed its shape books an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, deformity: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close

  @rule:RED-30-unsure
  Rule: RED-30-unsure Not sure: a new lump, change of shape, or lost height: routine

    @fires
    Scenario: A back that may look different is worth an ordinary visit
      Given the safety screen is clear
      And "screen_illness" is answered with "not_sure"
      And "screen_illness_unsure" is answered with "all: no, deformity: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is deformity
      And the step is wall_tap_close

    @near-miss
    Scenario: A back that certainly has changed its shape is looked at within days
      Given the safety screen is clear
      And "screen_illness" is answered with "deformity"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
