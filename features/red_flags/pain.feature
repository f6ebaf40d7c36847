Feature: Age, severe, worsening and lasting pain, and crisis

  @rule:RED-19
  Rule: RED-19 Younger than 16: soon, with a parent

    @fires
    Scenario: A child with a mild back is seen within days, together with a parent
      Given the safety screen is clear
      And "age" is answered with "15"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is age
      And nothing more is asked

    @near-miss
    Scenario: A teenager just old enough keeps the drills without weight and books a visit
      Given the safety screen is clear
      And "age" is answered with "16"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is age
      And the step is wall_tap_close

  @rule:RED-19a
  Rule: RED-19a At least 16 but not yet 18: routine, with a parent

    @fires
    Scenario Outline: A <age>-year-old practises with an adult and books a visit
      Given the safety screen is clear
      And "age" is answered with "<age>"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is age
      And the step is wall_tap_close

      Examples:
        | age |
        | 16  |
        | 17  |

    @fires
    Scenario: Calm sessions earn a teenager no first weight before someone has looked
      Given 3 calm training sessions at target_stool over 5 days
      And the safety screen is clear
      And "age" is answered with "17"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is age
      And the step is target_stool

    @near-miss
    Scenario: A child below the band is seen within days
      Given the safety screen is clear
      And "age" is answered with "15"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

    @near-miss
    Scenario: A young adult goes on
      Given the safety screen is clear
      And "age" is answered with "18"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-19b
  Rule: RED-19b 70 or older with severe pain: urgent

    @fires
    Scenario: Severe pain late in life is looked at today, like a possible break
      Given the safety screen is clear
      And "age" is answered with "70"
      And "pain_now" is answered with "7"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is age
      And nothing more is asked

    @near-miss
    Scenario: Severe pain one year earlier in life is looked at within days
      Given the safety screen is clear
      And "age" is answered with "69"
      And "pain_now" is answered with "7"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is severe_pain

    @near-miss
    Scenario: A sore back late in life, short of severe, rests today
      Given the safety screen is clear
      And "age" is answered with "70"
      And "pain_now" is answered with "6"
      When the answers are assessed
      Then the outcome is hold
      And no drill is offered
      And the advice is rest_today

  @rule:RED-19c
  Rule: RED-19c 70 or older with pain that stops everything: urgent

    @fires
    Scenario: Pain late in life that stops everything is looked at today, whatever the number
      Given the safety screen is clear
      And "age" is answered with "70"
      And "screen_sudden" is answered with "cannot_function"
      And "pain_now" is answered with "2"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is age
      And nothing more is asked

    @near-miss
    Scenario: Pain that stops everything one year earlier in life is looked at within days
      Given the safety screen is clear
      And "age" is answered with "69"
      And "screen_sudden" is answered with "cannot_function"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is severe_pain

  @rule:RED-19c-unsure
  Rule: RED-19c-unsure Not sure: 70 or older with pain that stops everything: soon

    @fires
    Scenario: Pain late in life that perhaps stops everything is looked at within days
      Given the safety screen is clear
      And "age" is answered with "70"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_function: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is age

    @near-miss
    Scenario: Pain that perhaps stops everything one year earlier in life is worth an ordinary visit
      Given the safety screen is clear
      And "age" is answered with "69"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_function: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is severe_pain
      And the step is wall_tap_close

    @near-miss
    Scenario: Pain late in life that certainly stops nothing is no red flag
      Given the safety screen is clear
      And "age" is answered with "70"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-19d
  Rule: RED-19d First back pain ever at 50 or older, not improving after 2 weeks: soon

    @fires
    Scenario: A first back pain at fifty that does not move for two weeks is seen within days
      Given the safety screen is clear
      And "age" is answered with "50"
      And "pain_weeks" is answered with "2"
      And "pain_course" is answered with "steady"
      And "first_ever" is answered with "yes"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is age
      And nothing more is asked

    @fires
    Scenario: Not knowing whether it improves counts as not improving
      Given the safety screen is clear
      And "age" is answered with "50"
      And "pain_weeks" is answered with "2"
      And "pain_course" is answered with "not_sure"
      And "first_ever" is answered with "yes"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is age

    @fires
    Scenario: A flare in a first back pain at fifty does not hide that it has lasted
      Given the safety screen is clear
      And "age" is answered with "50"
      And "pain_weeks" is answered with "2"
      And "pain_course" is answered with "flare"
      And "first_ever" is answered with "yes"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is age

    @near-miss
    Scenario: The same first back pain one year earlier in life can be tried with drills
      Given the safety screen is clear
      And "age" is answered with "49"
      And "pain_weeks" is answered with "2"
      And "pain_course" is answered with "steady"
      And "first_ever" is answered with "yes"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: The same first back pain after one week can be tried with drills
      Given the safety screen is clear
      And "age" is answered with "50"
      And "pain_weeks" is answered with "1"
      And "pain_course" is answered with "steady"
      And "first_ever" is answered with "yes"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: A first back pain at fifty that gets better can be tried with drills
      Given the safety screen is clear
      And "age" is answered with "50"
      And "pain_weeks" is answered with "2"
      And "pain_course" is answered with "improving"
      And "first_ever" is answered with "yes"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: A back pain at fifty that is an old acquaintance can be tried with drills
      Given the safety screen is clear
      And "age" is answered with "50"
      And "pain_weeks" is answered with "2"
      And "pain_course" is answered with "steady"
      And "first_ever" is answered with "no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-19d-unsure
  Rule: RED-19d-unsure Not sure: first back pain ever at 50 or older, not improving after 2 weeks: routine

    @fires
    Scenario: Perhaps the first back pain ever, at fifty and not moving, is worth an ordinary visit
      Given the safety screen is clear
      And "age" is answered with "50"
      And "pain_weeks" is answered with "2"
      And "pain_course" is answered with "steady"
      And "first_ever" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is age
      And the step is wall_tap_close

    @near-miss
    Scenario: Perhaps the first back pain ever, one year earlier in life, can be tried with drills
      Given the safety screen is clear
      And "age" is answered with "49"
      And "pain_weeks" is answered with "2"
      And "pain_course" is answered with "steady"
      And "first_ever" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Perhaps the first back pain ever, after one week, can be tried with drills
      Given the safety screen is clear
      And "age" is answered with "50"
      And "pain_weeks" is answered with "1"
      And "pain_course" is answered with "steady"
      And "first_ever" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-27
  Rule: RED-27 Pain of 7 of 10 or more: soon

    @fires
    Scenario Outline: Pain of <pain> is severe and belongs with a professional
      Given the safety screen is clear
      And "pain_now" is answered with "<pain>"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is severe_pain
      And nothing more is asked

      Examples:
        | pain |
        | 7    |
        | 10   |

    @fires
    Scenario: Severe pain that is getting better still belongs with a professional
      Given the safety screen is clear
      And "pain_now" is answered with "7"
      And "pain_course" is answered with "improving"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is severe_pain

    @near-miss
    Scenario: A back just short of severe rests today
      Given the safety screen is clear
      And "pain_now" is answered with "6"
      When the answers are assessed
      Then the outcome is hold
      And no drill is offered
      And the advice is rest_today

  @rule:RED-27c
  Rule: RED-27c Pain of 7 of 10 or more in a set, and still after a rest: soon

    @fires
    Scenario: A set that hurt badly, and a rest that did not calm it, belong with a professional
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "target_chair"
      And "set_pain" is answered with "8"
      And "pain_after" is answered with "7"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is severe_pain
      And nothing more is asked

    @near-miss
    Scenario: A set that hurt badly and calms down with a rest ends the day, one step lower
      Given a practice consultation
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "target_chair"
      And "set_pain" is answered with "8"
      And "pain_after" is answered with "6"
      And "mid_rep" is answered with "all: yes"
      When the answers are assessed
      Then the outcome is regress
      And the advice is stop
      And the step is target_high

  @rule:RED-28
  Rule: RED-28 Getting worse over a week or more: soon

    @fires
    Scenario: Mild pain that has been getting worse for a week is seen within days
      Given the safety screen is clear
      And "pain_course" is answered with "worse"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is worsening
      And nothing more is asked

    @near-miss
    Scenario: A flare after a busy day asks for the easiest step, not for a visit
      Given the safety screen is clear
      And "pain_course" is answered with "flare"
      When the answers are assessed
      Then the outcome is regress
      And the advice is flare
      And the step is wall_tap_close

  @rule:RED-28d
  Rule: RED-28d Not sure whether it is getting worse: routine

    @fires
    Scenario: Someone who cannot tell whether a new mild pain is growing books an ordinary visit
      Given the safety screen is clear
      And "pain_course" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is worsening
      And the step is wall_tap_close

    @fires
    Scenario: Someone stuck since last time who cannot tell whether it is growing takes no weight
      Given on day 0 a training session at light_rdl with "pain: 1, morning: normal"
      And a practice consultation
      And the safety screen is clear
      And "gate" is answered with "stuck"
      And "pain_course" is answered with "not_sure"
      And "pain_weeks" is answered with "3"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is worsening
      And the step is target_stool

    @near-miss
    Scenario: Someone who can tell that it is growing is seen within days
      Given the safety screen is clear
      And "pain_course" is answered with "worse"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And rule RED-28d stays silent

    @near-miss
    Scenario Outline: Someone whose new pain is certainly not growing may begin
      Given the safety screen is clear
      And "pain_course" is answered with "<course>"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

      Examples:
        | course         |
        | improving      |
        | steady         |
        | comes_and_goes |

  @rule:RED-28a
  Rule: RED-28a Since last time, very bad pain or pain that builds from week to week: soon

    @fires
    Scenario: Pain that builds from week to week since last time is seen within days
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "worse"
      And "screen_sudden" is answered with "none"
      And "pain_course" is answered with "worse"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is worsening
      And nothing more is asked

    @near-miss
    Scenario: Someone not sure whether it is building books an ordinary visit
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, worse: not_sure"
      And "screen_sudden" is answered with "none"
      And "pain_course" is answered with "steady"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is worsening
      And the step is dowel

  @rule:RED-28a-unsure
  Rule: RED-28a-unsure Not sure: since last time, very bad pain or pain that builds from week to week: routine

    @fires
    Scenario: Pain that is perhaps building is worth an ordinary visit, and no weight until then
      Given a practice consultation
      And on day 0 a training session at light_rdl with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, worse: not_sure"
      And "screen_sudden" is answered with "none"
      And "pain_course" is answered with "steady"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is worsening
      And the step is target_stool

    @near-miss
    Scenario: Pain that is certainly not building is no reason to stop
      Given a practice consultation
      And on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

  @rule:RED-28b
  Rule: RED-28b Pain in training up by 2 points over 3 training sessions: soon

    @fires
    Scenario: Pain that climbs from one training session to the next is seen within days
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And on day 2 a training session at dowel with "pain: 2, morning: normal"
      And on day 4 a training session at dowel with "pain: 3, morning: normal"
      And the safety screen is clear
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is worsening
      And nothing more is asked

    @fires
    Scenario: The set of today counts into the climb
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And on day 2 a training session at dowel with "pain: 2, morning: normal"
      And the safety screen is clear
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "3"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is worsening
      And nothing more is asked

    @near-miss
    Scenario: A climb of a single point is within a normal week
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And on day 2 a training session at dowel with "pain: 2, morning: normal"
      And on day 3 a training session at dowel with "pain: 2, morning: normal"
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

    @near-miss
    Scenario: One bad session after calm ones is a flare, not a climb
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And on day 2 a training session at dowel with "pain: 1, morning: normal"
      And on day 4 a training session at dowel with "pain: 3, morning: normal"
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

    @near-miss
    Scenario: A climb that has turned down again is over
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And on day 2 a training session at dowel with "pain: 3, morning: normal"
      And on day 4 a training session at dowel with "pain: 2, morning: normal"
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

  @rule:RED-28c
  Rule: RED-28c Pain in training up by 2 points over 7 days or more: soon

    @fires
    Scenario: Pain that is clearly higher than a week ago is seen within days
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And on day 7 a training session at dowel with "pain: 3, morning: normal"
      And the safety screen is clear
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is worsening
      And nothing more is asked

    @fires
    Scenario: A climb over more than a week is seen even where the last three training sessions are level
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And on day 5 a training session at dowel with "pain: 3, morning: normal"
      And on day 7 a training session at dowel with "pain: 3, morning: normal"
      And on day 9 a training session at dowel with "pain: 3, morning: normal"
      And the safety screen is clear
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is worsening
      And rule RED-28b stays silent

    @near-miss
    Scenario: Pain that is a little higher than a week ago is no reason to stop
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And on day 7 a training session at dowel with "pain: 2, morning: normal"
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

    @near-miss
    Scenario: Pain that is clearly higher than some days ago is not yet a trend
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And on day 6 a training session at dowel with "pain: 3, morning: normal"
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

    @near-miss
    Scenario: One bad session, with a calm one in the days before it, is a flare also after a week
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And on day 4 a training session at dowel with "pain: 1, morning: normal"
      And on day 8 a training session at dowel with "pain: 3, morning: normal"
      And the safety screen is clear
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

  @rule:RED-29
  Rule: RED-29 6 weeks or more without clear improvement: routine

    @fires
    Scenario Outline: Mild pain that has stayed for <weeks> weeks is worth an ordinary visit
      Given the safety screen is clear
      And "pain_weeks" is answered with "<weeks>"
      And "pain_course" is answered with "steady"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is persistent
      And the step is wall_tap_close

      Examples:
        | weeks |
        | 6     |
        | 11    |

    @fires
    Scenario: Not knowing whether it improves counts as lasting, too
      Given the safety screen is clear
      And "pain_weeks" is answered with "6"
      And "pain_course" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is persistent
      And the step is wall_tap_close

    @fires
    Scenario: A flare in a spell of weeks is worth a visit, with the easiest step until then
      Given the safety screen is clear
      And "pain_weeks" is answered with "6"
      And "pain_course" is answered with "flare"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is persistent
      And the advice is flare
      And the step is wall_tap_close

    @fires
    Scenario: Calm sessions earn no first weight while the pain is stuck
      Given 3 calm training sessions at target_stool over 5 days
      And a practice consultation
      And the safety screen is clear
      And "gate" is answered with "stuck"
      And "pain_course" is answered with "steady"
      And "pain_weeks" is answered with "6"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is persistent
      And the step is target_stool

    @near-miss
    Scenario: A steady pain one week short of that can be tried with drills
      Given the safety screen is clear
      And "pain_weeks" is answered with "5"
      And "pain_course" is answered with "steady"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Three months of steady pain are the next rule
      Given the safety screen is clear
      And "pain_weeks" is answered with "12"
      And "pain_course" is answered with "steady"
      When the answers are assessed
      Then the outcome is routine
      And rule RED-29 stays silent

    @near-miss
    Scenario: Weeks of pain that is getting better need no visit
      Given the safety screen is clear
      And "pain_weeks" is answered with "6"
      And "pain_course" is answered with "improving"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Pain that comes and goes, with good spells between, is not a pain that lasts
      Given the safety screen is clear
      And "pain_weeks" is answered with "11"
      And "pain_course" is answered with "comes_and_goes"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Someone who comes back no better, one week short of that, goes on at the same step
      Given on day 0 a training session at target_chair with "pain: 1, morning: normal"
      And a practice consultation
      And the safety screen is clear
      And "gate" is answered with "stuck"
      And "pain_course" is answered with "steady"
      And "pain_weeks" is answered with "5"
      And "set_done" is answered with "not_yet"
      When the answers are assessed
      Then the outcome is continue
      And the step is target_chair

  @rule:RED-29a
  Rule: RED-29a 12 weeks or more in one spell: routine

    @fires
    Scenario: Three months in one spell are worth a visit, even when it is getting better
      Given the safety screen is clear
      And "pain_weeks" is answered with "12"
      And "pain_course" is answered with "improving"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is persistent
      And the step is wall_tap_close

    @fires
    Scenario: Years in one spell are worth a visit
      Given the safety screen is clear
      And "pain_weeks" is answered with "300"
      And "pain_course" is answered with "steady"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is persistent
      And the step is wall_tap_close

    @near-miss
    Scenario: One week short of three months, and getting better, needs no visit
      Given the safety screen is clear
      And "pain_weeks" is answered with "11"
      And "pain_course" is answered with "improving"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: A back that comes and goes for years, with good spells between, needs no visit for that
      Given the safety screen is clear
      And "pain_weeks" is answered with "300"
      And "pain_course" is answered with "comes_and_goes"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

    @near-miss
    Scenario: Three months of pain that now gets worse cannot wait for an ordinary visit
      Given the safety screen is clear
      And "pain_weeks" is answered with "12"
      And "pain_course" is answered with "worse"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is worsening

  @rule:RED-31
  Rule: RED-31 Words about wanting to die or self-harm: a person, now

    @fires
    Scenario: Words about wanting to die bring a person, not a drill
      Given the safety screen is clear
      And "crisis" is answered with "yes"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is crisis
      And nothing more is asked

    @fires
    Scenario: Such words count as much in the middle of good training
      Given 3 calm training sessions at target_high over 5 days
      And the safety screen is clear
      And "crisis" is answered with "yes"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is crisis
      And nothing more is asked

    @near-miss
    Scenario: Someone who has no such thoughts goes on with the back
      Given the safety screen is clear
      And "crisis" is answered with "no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
