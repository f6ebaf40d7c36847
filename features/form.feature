Feature: Off-signals, and habits that undo good practice

  Background:
    Given the safety screen is clear

  @rule:FRM-1
  Rule: FRM-1 Hard work just to hold the rep together

    @fires
    Scenario: It is hard work just to hold a rep together
      Given "off_signals" is answered with "effort"
      When the answers are assessed
      Then the findings include busy_rep

    @near-miss
    Scenario: Reps hold together without effort, they only go too fast
      Given "off_signals" is answered with "rushed"
      When the answers are assessed
      Then the findings include rushed_descent
      And rule FRM-1 stays silent

  @rule:FRM-2
  Rule: FRM-2 Reps that are busy instead of solid

    @fires
    Scenario: Reps feel busy rather than solid
      Given "off_signals" is answered with "busy"
      When the answers are assessed
      Then the findings include busy_rep

    @near-miss
    Scenario: Reps feel solid and show no off-signal
      Given "off_signals" is answered with "none"
      When the answers are assessed
      Then rule FRM-2 stays silent

  @rule:FRM-3
  Rule: FRM-3 Busy reps: the first signs are effort, not pain

    @fires
    Scenario Outline: Someone whose reps are <feel> reads about the early signs
      Given "off_signals" is answered with "<feel>"
      When the answers are assessed
      Then the topics include off_signals

      Examples:
        | feel   |
        | busy   |
        | effort |

    @near-miss
    Scenario: Someone with easy, solid reps is not sent reading
      Given "off_signals" is answered with "none"
      When the answers are assessed
      Then rule FRM-3 stays silent

  @rule:FRM-4
  Rule: FRM-4 Arching hard to stay straight

    @fires
    Scenario: Arching hard in order to stay straight is too much arch
      Given "off_signals" is answered with "forced_arch"
      When the answers are assessed
      Then the findings include over_arch

    @near-miss
    Scenario: A lifted chest is another fault than a forced arch
      Given "off_signals" is answered with "rib_flare"
      When the answers are assessed
      Then the findings include rib_flare
      And rule FRM-4 stays silent

  @rule:FRM-5
  Rule: FRM-5 Too much arch: find a comfortable middle

    @fires
    Scenario Outline: Too much arch, <shown>, asks for a comfortable middle
      Given "<question>" is answered with "<answer>"
      When the answers are assessed
      Then the cues include middle_position

      Examples:
        | shown             | question    | answer                 |
        | felt as hard work | off_signals | forced_arch            |
        | seen on film      | video       | low_back_arches        |
        | told by the stick | dowel       | all: yes, tailbone: no |

    @near-miss
    Scenario: A back that rounds up high is not told to arch less
      Given "dowel" is answered with "all: yes, head: no"
      When the answers are assessed
      Then the cues include upper_back_long
      And rule FRM-5 stays silent

  @rule:FRM-6
  Rule: FRM-6 Ribs flare up

    @fires
    Scenario: Ribs that flare up with a lifted chest
      Given "off_signals" is answered with "rib_flare"
      When the answers are assessed
      Then the findings include rib_flare

    @near-miss
    Scenario: Ribs that drop forward are another fault than ribs that flare
      Given "off_signals" is answered with "none"
      And "video" is answered with "ribs_drop"
      When the answers are assessed
      Then the findings include ribs_drop
      And rule FRM-6 stays silent

  @rule:FRM-7
  Rule: FRM-7 Ribs flaring: keep them over the pelvis

    @fires
    Scenario: Whoever flares the ribs brings them back over the pelvis
      Given "off_signals" is answered with "rib_flare"
      When the answers are assessed
      Then the cues include ribs_over_pelvis

    @near-miss
    Scenario: Whoever lets the ribs drop gets the cue for dropping ribs
      Given "off_signals" is answered with "none"
      And "video" is answered with "ribs_drop"
      When the answers are assessed
      Then the cues include ribs_stacked
      And rule FRM-7 stays silent

  @rule:FRM-8
  Rule: FRM-8 Rushing the way down

    @fires
    Scenario: The way down is rushed
      Given "off_signals" is answered with "rushed"
      When the answers are assessed
      Then the findings include rushed_descent

    @near-miss
    Scenario: The way down is slow, though the knees lead it
      Given "off_signals" is answered with "knees_first"
      When the answers are assessed
      Then the findings include squat_pattern
      And rule FRM-8 stays silent

  @rule:FRM-9
  Rule: FRM-9 Rushed: slow the way down

    @fires
    Scenario: Whoever rushes is asked to slow the way down
      Given "off_signals" is answered with "rushed"
      When the answers are assessed
      Then the cues include slow_descent

    @near-miss
    Scenario: Whoever is busy but not hurried is not slowed down
      Given "off_signals" is answered with "busy"
      When the answers are assessed
      Then the cues include clean_not_more
      And rule FRM-9 stays silent

  @rule:FRM-10
  Rule: FRM-10 Knees forward first

    @fires
    Scenario: Knees that shoot forward first make it a squat
      Given "off_signals" is answered with "knees_first"
      When the answers are assessed
      Then the findings include squat_pattern
      And the cues include squat_down_hinge_back

    @fires
    Scenario: A second look that shows the knees in the lead makes it a squat
      Given a practice consultation
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "off_signals" is answered with "knees_first"
      And "hips_or_knees" is answered with "knees"
      When the answers are assessed
      Then the outcome is continue
      And the findings include squat_pattern
      And the cues include squat_down_hinge_back

    @near-miss
    Scenario: Hurried reps with quiet knees are not a squat
      Given "off_signals" is answered with "rushed"
      When the answers are assessed
      Then the cues include slow_descent
      And rule FRM-10 stays silent

    @near-miss
    Scenario: Nobody calls it a squat while hips first and knees first are both ticked
      Given a practice consultation
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "off_signals" is answered with "knees_first"
      When the answers are assessed
      Then the outcome is hold
      And the next question is hips_or_knees
      And rule FRM-10 stays silent
      And rule TST-15 stays silent

    @near-miss
    Scenario: Nobody calls it a squat when the second look shows the hips in the lead
      Given a practice consultation
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "off_signals" is answered with "knees_first"
      And "hips_or_knees" is answered with "hips"
      When the answers are assessed
      Then the findings include hips_lead
      And rule FRM-10 stays silent
      And rule TST-15 stays silent

  @rule:FRM-11
  Rule: FRM-11 A clenched middle: firm is wanted, clenched is not

    @fires
    Scenario: A middle that is clenched is asked to let go
      Given "off_signals" is answered with "clenched"
      When the answers are assessed
      Then the cues include unclench

    @near-miss
    Scenario: A locked spine is another matter than a clenched middle
      Given "off_signals" is answered with "locked"
      When the answers are assessed
      Then the cues include supported_not_locked
      And rule FRM-11 stays silent

  @rule:FRM-12
  Rule: FRM-12 A locked spine: supported is wanted, locked is not

    @fires
    Scenario: A spine that feels locked is asked for support in place of stiffness
      Given "off_signals" is answered with "locked"
      When the answers are assessed
      Then the cues include supported_not_locked

    @near-miss
    Scenario: A clenched middle is another matter than a locked spine
      Given "off_signals" is answered with "clenched"
      When the answers are assessed
      Then the cues include unclench
      And rule FRM-12 stays silent

  @rule:FRM-13
  Rule: FRM-13 Tension comes all at once in the back

    @fires
    Scenario: Tension that comes all at once in the back means that the back drives
      Given "off_signals" is answered with "sudden_back"
      When the answers are assessed
      Then the findings include back_engine
      And the cues include car_door

    @near-miss
    Scenario: A rep that takes effort, yet with no sudden tension in the back
      Given "off_signals" is answered with "effort"
      When the answers are assessed
      Then the findings include busy_rep
      And rule FRM-13 stays silent

  @rule:FRM-14
  Rule: FRM-14 Going for one big effort: better reps that you can trust

    @fires
    Scenario: Someone after one big effort hears about reps that can be trusted
      Given "habits" is answered with "heroic"
      When the answers are assessed
      Then the cues include reliable_not_heroic

    @near-miss
    Scenario: Someone who wants to win by numbers, not by one big rep, hears something else
      Given "habits" is answered with "competing"
      When the answers are assessed
      Then the cues include clean_not_more
      And rule FRM-14 stays silent

  @rule:FRM-15
  Rule: FRM-15 The drill has become a workout: slow down

    @fires
    Scenario: Someone who makes a workout of the drill is asked for fewer, cleaner reps
      Given "habits" is answered with "competing"
      When the answers are assessed
      Then the cues include clean_not_more

    @near-miss
    Scenario: Someone who only mixes up squat and hinge has not made it a contest
      Given "habits" is answered with "squat_mix_up"
      When the answers are assessed
      Then the cues include squat_down_hinge_back
      And rule FRM-15 stays silent

  @rule:FRM-16
  Rule: FRM-16 Too many tips at once: notice how a rep feels

    @fires
    Scenario: Someone who juggles every tip at once is asked to notice a single rep
      Given "habits" is answered with "cue_overload"
      When the answers are assessed
      Then the cues include notice_feel

    @near-miss
    Scenario: Someone with none of these habits has no tips to drop
      Given "habits" is answered with "none"
      When the answers are assessed
      Then rule FRM-16 stays silent

  @rule:FRM-17
  Rule: FRM-17 Squat and hinge mixed up: squat goes down, hinge goes back

    @fires
    Scenario: Someone who mixes up squat and hinge gets one picture for the two
      Given "habits" is answered with "squat_mix_up"
      When the answers are assessed
      Then the cues include squat_down_hinge_back

    @near-miss
    Scenario: Someone who knows the two apart, but thinks of every tip at once
      Given "habits" is answered with "cue_overload"
      When the answers are assessed
      Then the cues include notice_feel
      And rule FRM-17 stays silent

  @rule:FRM-18
  Rule: FRM-18 Hips first and knees first cannot both be true: hold, and look again

    Background:
      Given a practice consultation
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"

    @fires
    Scenario: Hips first and knees first both ticked: nothing is offered before a second look
      Given "mid_rep" is answered with "all: yes"
      And "off_signals" is answered with "knees_first"
      When the answers are assessed
      Then the outcome is hold
      And no drill is offered
      And the next question is hips_or_knees

    @fires
    Scenario: Someone who cannot tell after a second look stays at the same step
      Given "mid_rep" is answered with "all: yes"
      And "off_signals" is answered with "knees_first"
      And "hips_or_knees" is answered with "contradictory"
      When the answers are assessed
      Then the outcome is hold
      And the advice is look_again
      And the step is dowel
      And rule TST-15 stays silent

    @fires
    Scenario: A contradiction that stays open does not soften what other missing points ask for
      Given "mid_rep" is answered with "all: yes, shins_vertical: no, neck_long: no"
      And "off_signals" is answered with "knees_first"
      And "hips_or_knees" is answered with "contradictory"
      When the answers are assessed
      Then the outcome is regress
      And the advice is range

    @near-miss
    Scenario: Someone who then saw the hips go first goes on
      Given "mid_rep" is answered with "all: yes"
      And "off_signals" is answered with "knees_first"
      And "hips_or_knees" is answered with "hips"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

    @near-miss
    Scenario: Someone who then saw the knees go first has one point missing, and its cue
      Given "mid_rep" is answered with "all: yes"
      And "off_signals" is answered with "knees_first"
      And "hips_or_knees" is answered with "knees"
      When the answers are assessed
      Then the outcome is continue
      And the advice is cue
      And the cues include hips_first_order

    @near-miss
    Scenario: Someone who then saw the knees go first, with travelling shins besides, has two missing
      Given "mid_rep" is answered with "all: yes, shins_vertical: no"
      And "off_signals" is answered with "knees_first"
      And "hips_or_knees" is answered with "knees"
      When the answers are assessed
      Then the outcome is regress
      And the advice is range

    @near-miss
    Scenario: Someone who then saw the hips go first has only the travelling shins missing
      Given "mid_rep" is answered with "all: yes, shins_vertical: no"
      And "off_signals" is answered with "knees_first"
      And "hips_or_knees" is answered with "hips"
      When the answers are assessed
      Then the outcome is continue
      And the advice is cue
      And the cues include shins_vertical

    @near-miss
    Scenario: Knees first and hips not first agree, so nothing has to be settled
      Given "mid_rep" is answered with "all: yes, hips_first: no"
      And "off_signals" is answered with "knees_first"
      When the answers are assessed
      Then the outcome is continue
      And the advice is cue
      And the cues include hips_first_order
      And the findings include squat_pattern

    @near-miss
    Scenario: Whoever is not sure about the hips, but saw the knees go first, contradicts nobody
      Given "mid_rep" is answered with "all: yes, hips_first: not_sure"
      And "off_signals" is answered with "knees_first"
      When the answers are assessed
      Then the outcome is continue
      And the advice is cue
      And the cues include hips_first_order
      And the findings include squat_pattern

  @rule:FRM-19
  Rule: FRM-19 A second look: the hips go first

    Background:
      Given a practice consultation
      And "set_done" is answered with "yes"
      And "session_step" is answered with "dowel"
      And "set_pain" is answered with "1"
      And "mid_rep" is answered with "all: yes"
      And "off_signals" is answered with "knees_first"

    @fires
    Scenario: The second look shows that the hips lead
      Given "hips_or_knees" is answered with "hips"
      When the answers are assessed
      Then the outcome is continue
      And the findings include hips_lead

    @near-miss
    Scenario: The second look shows the knees after all, so nobody says that the hips lead
      Given "hips_or_knees" is answered with "knees"
      When the answers are assessed
      Then the findings include squat_pattern
      And rule FRM-19 stays silent

    @near-miss
    Scenario: The second look leaves it open, so nobody decides for the hips
      Given "hips_or_knees" is answered with "contradictory"
      When the answers are assessed
      Then the outcome is hold
      And the advice is look_again
      And rule FRM-19 stays silent

  @rule:FRM-20
  Rule: FRM-20 Busy or rushed: fewer, cleaner reps

    @fires
    Scenario Outline: Someone whose reps feel <feel> does fewer of them, cleaner
      Given "off_signals" is answered with "<feel>"
      When the answers are assessed
      Then the cues include clean_not_more

      Examples:
        | feel   |
        | busy   |
        | effort |
        | rushed |

    @near-miss
    Scenario: Someone who is calm and slow but flares the ribs need not do fewer
      Given "off_signals" is answered with "rib_flare"
      When the answers are assessed
      Then the cues include ribs_over_pelvis
      And rule FRM-20 stays silent
