Feature: What the self-tests show

  Background:
    Given the safety screen is clear

  @rule:TST-1
  Rule: TST-1 The wall is out of reach without bending the knees a lot or rounding the back

    @fires
    Scenario: Someone who bends the knees a lot or rounds the back to reach the wall
      Given "wall_tap" is answered with "not_clean"
      When the answers are assessed
      Then the findings include hinge_not_default

    @near-miss
    Scenario: Someone whose tap is clean once the feet are closer does have a hinge
      Given "wall_tap" is answered with "clean_close"
      When the answers are assessed
      Then the findings include hinge_present
      And rule TST-1 stays silent

  @rule:TST-2
  Rule: TST-2 Wall not reached: move the feet closer

    @fires
    Scenario: A wall out of reach is brought nearer, and practice starts close to it
      Given "wall_tap" is answered with "not_clean"
      When the answers are assessed
      Then the step is wall_tap_close
      And the cues include feet_closer

    @near-miss
    Scenario: A clean tap close to the wall does not call for less
      Given "wall_tap" is answered with "clean_close"
      When the answers are assessed
      Then the step is wall_tap_foot
      And rule TST-2 stays silent

  @rule:TST-3
  Rule: TST-3 Clean with the feet closer: step out again towards a foot's distance

    @fires
    Scenario: Clean close to the wall, the person steps out to a foot's distance
      Given "wall_tap" is answered with "clean_close"
      When the answers are assessed
      Then the step is wall_tap_foot

    @near-miss
    Scenario: Not clean at the wall, the person begins close to it
      Given "wall_tap" is answered with "not_clean"
      When the answers are assessed
      Then the step is wall_tap_close

    @near-miss
    Scenario: Clean at a foot's distance already, the person goes on to the stick
      Given "wall_tap" is answered with "clean_foot"
      When the answers are assessed
      Then the step is dowel

  @rule:TST-4
  Rule: TST-4 A clean wall tap at a foot's distance: on to the stick

    @fires
    Scenario: A clean tap from a foot away earns the stick
      Given "wall_tap" is answered with "clean_foot"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel

    @fires
    Scenario: A sore back begins close to the wall, however clean the tap was
      Given "pain_now" is answered with "4"
      And "wall_tap" is answered with "clean_foot"
      When the answers are assessed
      Then the outcome is hold
      And the step is wall_tap_close

    @near-miss
    Scenario: A tap that is clean only close by stays at the wall
      Given "wall_tap" is answered with "clean_close"
      When the answers are assessed
      Then the step is wall_tap_foot

  @rule:TST-5
  Rule: TST-5 A clean wall tap: the hinge is there in this test

    @fires
    Scenario Outline: A clean tap <where> shows that the hinge is there
      Given "wall_tap" is answered with "<answer>"
      When the answers are assessed
      Then the findings include hinge_present

      Examples:
        | where             | answer      |
        | close to the wall | clean_close |
        | from a foot away  | clean_foot  |

    @near-miss
    Scenario: A tap that took rounding or bent knees shows no hinge
      Given "wall_tap" is answered with "not_clean"
      When the answers are assessed
      Then the findings include hinge_not_default
      And rule TST-5 stays silent

  @rule:TST-6
  Rule: TST-6 At the wall the knees shot forward

    @fires
    Scenario: Knees that shot forward at the wall made a squat of it
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "knees_forward"
      When the answers are assessed
      Then the findings include squat_pattern

    @near-miss
    Scenario: Knees that stayed put while the back rounded made no squat
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "rounding"
      When the answers are assessed
      Then the cues include hips_first_order
      And rule TST-6 stays silent

    @near-miss
    Scenario: Knees that shot forward in a first try are forgiven once the tap is clean
      Given "wall_tap" is answered with "clean_close"
      And "wall_tap_fault" is answered with "knees_forward"
      When the answers are assessed
      Then the findings include hinge_present
      And rule TST-6 stays silent

  @rule:TST-7
  Rule: TST-7 At the wall the hips hardly moved and the back took over

    @fires
    Scenario: The hips hardly moved and the low back took over
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "hips_barely, back_takes_over"
      When the answers are assessed
      Then the findings include back_dominant

    @near-miss
    Scenario: The hips hardly moved, but the back did not take over
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "hips_barely"
      When the answers are assessed
      Then the cues include seesaw
      And rule TST-7 stays silent

    @near-miss
    Scenario: The back took over although the hips did move
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "back_takes_over"
      When the answers are assessed
      Then rule TST-7 stays silent

    @near-miss
    Scenario: A back that took over in a first try is forgiven once the tap is clean
      Given "wall_tap" is answered with "clean_foot"
      And "wall_tap_fault" is answered with "hips_barely, back_takes_over"
      When the answers are assessed
      Then the findings include hinge_present
      And rule TST-7 stays silent

  @rule:TST-8
  Rule: TST-8 The wall was reached only by bending the knees a lot

    @fires
    Scenario: Knees that bent a lot are asked to stay soft
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "knee_bend"
      When the answers are assessed
      Then the cues include soft_knees

    @near-miss
    Scenario: Knees that were fine are left alone when the back was what rounded
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "rounding"
      When the answers are assessed
      Then the cues include hips_first_order
      And rule TST-8 stays silent

    @near-miss
    Scenario: Knees that bent a lot in a first try need no cue once the tap is clean
      Given "wall_tap" is answered with "clean_close"
      And "wall_tap_fault" is answered with "knee_bend"
      When the answers are assessed
      Then the findings include hinge_present
      And rule TST-8 stays silent

  @rule:TST-9
  Rule: TST-9 The wall was reached only by rounding the back

    @fires
    Scenario: A back that rounded to reach the wall is told that the hips go first
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "rounding"
      When the answers are assessed
      Then the cues include hips_first_order

    @near-miss
    Scenario: A back that did not round gets the cue for the knees that bent
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "knee_bend"
      When the answers are assessed
      Then the cues include soft_knees
      And rule TST-9 stays silent

    @near-miss
    Scenario: A back that rounded in a first try needs no cue once the tap is clean
      Given "wall_tap" is answered with "clean_foot"
      And "wall_tap_fault" is answered with "rounding"
      When the answers are assessed
      Then the findings include hinge_present
      And rule TST-9 stays silent

  @rule:TST-10
  Rule: TST-10 Reaching for the shins pulls in the low back while the hips stay

    @fires
    Scenario: The reach pulls in the low back while the hips stay put
      Given "shin_reach_pull" is answered with "low_back"
      And "shin_reach_hips" is answered with "barely"
      When the answers are assessed
      Then the findings include spine_fold

    @near-miss
    Scenario: The low back pulls, but the hips did go back
      Given "shin_reach_pull" is answered with "low_back"
      And "shin_reach_hips" is answered with "clear"
      When the answers are assessed
      Then the findings include mixed_reach
      And rule TST-10 stays silent

    @near-miss
    Scenario: The hips stayed put, but it was the thighs that pulled
      Given "shin_reach_pull" is answered with "hamstrings"
      And "shin_reach_hips" is answered with "barely"
      When the answers are assessed
      Then the findings include mixed_reach
      And rule TST-10 stays silent

  @rule:TST-11
  Rule: TST-11 Reaching for the shins pulls in the thighs while the hips go back

    @fires
    Scenario: The reach pulls in the thighs while the hips go back
      Given "shin_reach_pull" is answered with "hamstrings"
      And "shin_reach_hips" is answered with "clear"
      When the answers are assessed
      Then the findings include hinge_present

    @near-miss
    Scenario: The thighs pull, but the hips hardly moved
      Given "shin_reach_pull" is answered with "hamstrings"
      And "shin_reach_hips" is answered with "barely"
      When the answers are assessed
      Then the findings include mixed_reach
      And rule TST-11 stays silent

    @near-miss
    Scenario: The hips went back, but the back pulled along with the thighs
      Given "shin_reach_pull" is answered with "both"
      And "shin_reach_hips" is answered with "clear"
      When the answers are assessed
      Then the findings include mixed_reach
      And rule TST-11 stays silent

  @rule:TST-12
  Rule: TST-12 The hips go back, yet the low back pulls: a mixed result

    @fires
    Scenario Outline: The hips go back and yet it pulls <where>
      Given "shin_reach_pull" is answered with "<answer>"
      And "shin_reach_hips" is answered with "clear"
      When the answers are assessed
      Then the findings include mixed_reach

      Examples:
        | where                    | answer   |
        | in the low back          | low_back |
        | in back and thighs alike | both     |

    @near-miss
    Scenario: The hips go back and only the thighs pull, which is no mixed result
      Given "shin_reach_pull" is answered with "hamstrings"
      And "shin_reach_hips" is answered with "clear"
      When the answers are assessed
      Then the findings include hinge_present
      And rule TST-12 stays silent

    @near-miss
    Scenario: The hips stay and the low back pulls, which is no mixed result either
      Given "shin_reach_pull" is answered with "low_back"
      And "shin_reach_hips" is answered with "barely"
      When the answers are assessed
      Then the findings include spine_fold
      And rule TST-12 stays silent

  @rule:TST-13
  Rule: TST-13 A spine fold is a habit, not a lack of stretch

    @fires
    Scenario: Someone who folds the spine reads that it is a habit, not a lack of stretch
      Given "shin_reach_pull" is answered with "low_back"
      And "shin_reach_hips" is answered with "barely"
      When the answers are assessed
      Then the topics include strategy_not_flexibility

    @near-miss
    Scenario: Someone with a mixed result is not told of a habit
      Given "shin_reach_pull" is answered with "low_back"
      And "shin_reach_hips" is answered with "clear"
      When the answers are assessed
      Then rule TST-13 stays silent

  @rule:TST-14
  Rule: TST-14 A spine fold: think of a seesaw at the hips

    @fires
    Scenario: Someone who folds the spine gets the picture of a seesaw
      Given "shin_reach_pull" is answered with "low_back"
      And "shin_reach_hips" is answered with "barely"
      When the answers are assessed
      Then the cues include seesaw

    @near-miss
    Scenario: Someone who hinges in the reach needs no seesaw
      Given "shin_reach_pull" is answered with "hamstrings"
      And "shin_reach_hips" is answered with "clear"
      When the answers are assessed
      Then the findings include hinge_present
      And rule TST-14 stays silent

  @rule:TST-15
  Rule: TST-15 A squat in place of a hinge: squat goes down, hinge goes back

    @fires
    Scenario: Knees that shot forward at the wall get the picture that sorts squat from hinge
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "knees_forward"
      When the answers are assessed
      Then the cues include squat_down_hinge_back

    @fires
    Scenario: Knees that lead in every rep get the same picture
      Given "off_signals" is answered with "knees_first"
      When the answers are assessed
      Then the cues include squat_down_hinge_back

    @near-miss
    Scenario: Knees that only bent a lot are softened, not taught the squat
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "knee_bend"
      When the answers are assessed
      Then the cues include soft_knees
      And rule TST-15 stays silent

  @rule:TST-16
  Rule: TST-16 The hips take little of the bending: the low back takes it over

    @fires
    Scenario: Someone whose wall tap fails can read why the back complains
      Given "wall_tap" is answered with "not_clean"
      When the answers are assessed
      Then the topics include why_back_complains

    @fires
    Scenario: Someone who folds in the shin reach can read why the back complains
      Given "shin_reach_pull" is answered with "low_back"
      And "shin_reach_hips" is answered with "barely"
      When the answers are assessed
      Then the topics include why_back_complains

    @fires
    Scenario: Someone whose back took over at the wall can read why it complains
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "hips_barely, back_takes_over"
      When the answers are assessed
      Then the findings include back_dominant
      And the topics include why_back_complains

    @near-miss
    Scenario: Someone with a clean tap and a mixed reach is not told that the back does it all
      Given "wall_tap" is answered with "clean_foot"
      And "shin_reach_pull" is answered with "low_back"
      And "shin_reach_hips" is answered with "clear"
      When the answers are assessed
      Then the findings include mixed_reach
      And rule TST-16 stays silent

  @rule:TST-17
  Rule: TST-17 On film the ribs drop forward

    @fires
    Scenario: The film shows ribs that drop forward
      Given "video" is answered with "ribs_drop"
      When the answers are assessed
      Then the findings include ribs_drop

    @near-miss
    Scenario: The film shows an arch, but the ribs in place
      Given "video" is answered with "low_back_arches"
      When the answers are assessed
      Then the findings include over_arch
      And rule TST-17 stays silent

  @rule:TST-18
  Rule: TST-18 Ribs dropping forward: keep them stacked

    @fires
    Scenario: Dropping ribs are asked to stay stacked
      Given "video" is answered with "ribs_drop"
      When the answers are assessed
      Then the cues include ribs_stacked

    @near-miss
    Scenario: Ribs that flare up get the cue for flaring ribs
      Given "video" is answered with "none"
      And "off_signals" is answered with "rib_flare"
      When the answers are assessed
      Then the cues include ribs_over_pelvis
      And rule TST-18 stays silent

  @rule:TST-19
  Rule: TST-19 On film the low back arches

    @fires
    Scenario: The film shows the low back arching
      Given "video" is answered with "low_back_arches"
      When the answers are assessed
      Then the findings include over_arch

    @near-miss
    Scenario: The film shows late hips, but no arch
      Given "video" is answered with "hips_late"
      When the answers are assessed
      Then the findings include hips_late
      And rule TST-19 stays silent

  @rule:TST-20
  Rule: TST-20 On film the hips go back only at the end

    @fires
    Scenario: The film shows hips that go back only at the end
      Given "video" is answered with "hips_late"
      When the answers are assessed
      Then the findings include hips_late

    @near-miss
    Scenario: The film shows dropping ribs, but hips in good time
      Given "video" is answered with "ribs_drop"
      When the answers are assessed
      Then the findings include ribs_drop
      And rule TST-20 stays silent

  @rule:TST-21
  Rule: TST-21 Hips late: send them back first

    @fires
    Scenario: Late hips are sent back first
      Given "video" is answered with "hips_late"
      When the answers are assessed
      Then the cues include hips_first_order

    @near-miss
    Scenario: Hips that go first on film need no such cue
      Given "video" is answered with "none"
      When the answers are assessed
      Then rule TST-21 stays silent

  @rule:TST-22
  Rule: TST-22 It felt good but the film shows a fault: trust the film

    @fires
    Scenario Outline: It felt like a good hinge, but the film shows <fault>
      Given "video" is answered with "felt_good, <answer>"
      When the answers are assessed
      Then the cues include trust_video

      Examples:
        | fault              | answer          |
        | dropping ribs      | ribs_drop       |
        | an arched back     | low_back_arches |
        | hips that are late | hips_late       |

    @near-miss
    Scenario: It felt like a good hinge and the film agrees
      Given "video" is answered with "felt_good"
      When the answers are assessed
      Then rule TST-22 stays silent

    @near-miss
    Scenario: The film shows a fault that the person had felt as well
      Given "video" is answered with "ribs_drop"
      When the answers are assessed
      Then the cues include ribs_stacked
      And rule TST-22 stays silent

    @near-miss
    Scenario: It felt good, the film agrees, and only the stick shows an arch
      Given "video" is answered with "felt_good"
      And "dowel" is answered with "all: yes, tailbone: no"
      When the answers are assessed
      Then the findings include over_arch
      And rule TST-22 stays silent

  @rule:TST-23
  Rule: TST-23 The head left the stick: the upper back rounded

    @fires
    Scenario: The head left the stick because the upper back rounded
      Given "dowel" is answered with "all: yes, head: no"
      When the answers are assessed
      Then the findings include upper_back_rounds

    @near-miss
    Scenario: The head stayed, it was the tailbone that left
      Given "dowel" is answered with "all: yes, tailbone: no"
      When the answers are assessed
      Then the findings include over_arch
      And rule TST-23 stays silent

    @near-miss
    Scenario: The person is not sure whether the head stayed
      Given "dowel" is answered with "all: yes, head: not_sure"
      When the answers are assessed
      Then rule TST-23 stays silent

  @rule:TST-24
  Rule: TST-24 Upper back rounding: grow long to the back of the head

    @fires
    Scenario: A rounding upper back is asked to grow long
      Given "dowel" is answered with "all: yes, head: no"
      When the answers are assessed
      Then the cues include upper_back_long

    @near-miss
    Scenario: An arching low back gets the cue for the tailbone
      Given "dowel" is answered with "all: yes, tailbone: no"
      When the answers are assessed
      Then the cues include tailbone_contact
      And rule TST-24 stays silent

  @rule:TST-25
  Rule: TST-25 The tailbone left the stick: the low back arched too much, or tucked under

    @fires
    Scenario: The tailbone left the stick because the low back arched
      Given "dowel" is answered with "all: yes, tailbone: no"
      When the answers are assessed
      Then the findings include over_arch

    @near-miss
    Scenario: The tailbone stayed, it was the head that left
      Given "dowel" is answered with "all: yes, head: no"
      When the answers are assessed
      Then the findings include upper_back_rounds
      And rule TST-25 stays silent

  @rule:TST-26
  Rule: TST-26 Tailbone contact lost: keep it on the stick

    @fires
    Scenario: A tailbone that left the stick is asked to stay on it
      Given "dowel" is answered with "all: yes, tailbone: no"
      When the answers are assessed
      Then the cues include tailbone_contact

    @near-miss
    Scenario: A tailbone that stayed needs no reminder when the head slips
      Given "dowel" is answered with "all: yes, head: no"
      When the answers are assessed
      Then the cues include upper_back_long
      And rule TST-26 stays silent

  @rule:TST-27
  Rule: TST-27 The shoulder blades left the stick: set it up anew

    @fires
    Scenario: The shoulder blades left the stick
      Given "dowel" is answered with "all: yes, shoulder_blades: no"
      When the answers are assessed
      Then the findings include stick_shifted

    @near-miss
    Scenario: The shoulder blades stayed while the head slipped
      Given "dowel" is answered with "all: yes, head: no"
      When the answers are assessed
      Then the findings include upper_back_rounds
      And rule TST-27 stays silent

  @rule:TST-28
  Rule: TST-28 A contact was lost: stop that rep, set up again, go less far

    @fires
    Scenario Outline: Losing the <contact> means stopping that rep and going less far
      Given "dowel" is answered with "all: yes, <row>: no"
      When the answers are assessed
      Then the cues include reset_stick

      Examples:
        | contact         | row             |
        | head            | head            |
        | shoulder blades | shoulder_blades |
        | tailbone        | tailbone        |

    @near-miss
    Scenario: Someone who kept all contacts has nothing to reset
      Given "dowel" is answered with "all: yes"
      When the answers are assessed
      Then the findings include stable_spine
      And rule TST-28 stays silent

    @near-miss
    Scenario: Someone who wobbled, but kept all contacts, resets for the wobble alone
      Given "dowel" is answered with "all: yes, steady: no"
      When the answers are assessed
      Then the cues include reset_stick
      And rule TST-47 fires
      And rule TST-28 stays silent

  @rule:TST-29
  Rule: TST-29 The stick stayed steady for a few smooth reps: a stable spine

    @fires
    Scenario: A few smooth reps with all contacts show a stable spine
      Given "dowel" is answered with "all: yes"
      When the answers are assessed
      Then the findings include stable_spine

    @near-miss
    Scenario Outline: A spine is not called stable when <what>
      Given "dowel" is answered with "all: yes, <row>: <answer>"
      When the answers are assessed
      Then rule TST-29 stays silent

      Examples:
        | what                                   | row             | answer   |
        | the head slips                         | head            | no       |
        | the shoulder blades slip               | shoulder_blades | no       |
        | the tailbone slips                     | tailbone        | no       |
        | the reps wobble                        | steady          | no       |
        | the person is not sure of the tailbone | tailbone        | not_sure |

  @rule:TST-30
  Rule: TST-30 Clean at the wall and steady on the stick: on to a raised target

    @fires
    Scenario: Clean from a foot away and steady on the stick, the person goes to a raised target
      Given "wall_tap" is answered with "clean_foot"
      And "dowel" is answered with "all: yes"
      When the answers are assessed
      Then the outcome is continue
      And the step is target_high

    @near-miss
    Scenario: Clean at the wall but off the stick, the person stays with the stick
      Given "wall_tap" is answered with "clean_foot"
      And "dowel" is answered with "all: yes, tailbone: no"
      When the answers are assessed
      Then the step is dowel

    @near-miss
    Scenario: Steady on the stick but clean only close to the wall, the person steps out at the wall first
      Given "wall_tap" is answered with "clean_close"
      And "dowel" is answered with "all: yes"
      When the answers are assessed
      Then the step is wall_tap_foot

  @rule:TST-31
  Rule: TST-31 Stable spine: notice the feel and stop managing

    @fires
    Scenario: A stable spine may stop managing and notice how it feels
      Given "dowel" is answered with "all: yes"
      When the answers are assessed
      Then the cues include notice_feel

    @near-miss
    Scenario: A stick that wobbles still needs managing
      Given "dowel" is answered with "all: yes, steady: no"
      When the answers are assessed
      Then the cues include reset_stick
      And rule TST-31 stays silent

  @rule:TST-32
  Rule: TST-32 The target was sat on, not tapped: slower, or higher

    @fires
    Scenario: Someone who drops onto the chair is asked for a light touch
      Given "target" is answered with "sat"
      When the answers are assessed
      Then the cues include light_touch

    @near-miss
    Scenario: Someone who loses the position before the chair gets another cue
      Given "target" is answered with "lost"
      When the answers are assessed
      Then the cues include car_door
      And rule TST-32 stays silent

  @rule:TST-33
  Rule: TST-33 Position lost on the way to the target: close the car door

    @fires
    Scenario: Someone who loses the position on the way closes a car door
      Given "target" is answered with "lost"
      When the answers are assessed
      Then the cues include car_door

    @near-miss
    Scenario: Someone who keeps the position but sits down gets the light touch
      Given "target" is answered with "sat"
      When the answers are assessed
      Then the cues include light_touch
      And rule TST-33 stays silent

  @rule:TST-34
  Rule: TST-34 A light touch on the target and straight up

    @fires
    Scenario: Someone who touches the chair lightly and stands straight up owns that height
      Given "target" is answered with "light"
      When the answers are assessed
      Then the findings include target_owned

    @near-miss
    Scenario: Someone who sits down on the chair does not own that height yet
      Given "target" is answered with "sat"
      When the answers are assessed
      Then the cues include light_touch
      And rule TST-34 stays silent

  @rule:TST-35
  Rule: TST-35 The back of the thighs lengthens under tension on the way back

    @fires
    Scenario: A strong stretch in the thighs on the way back
      Given "muscle_feel" is answered with "hamstrings_stretch"
      When the answers are assessed
      Then the findings include hamstrings_work

    @near-miss
    Scenario: The buttocks work on the way up, but no stretch was felt going back
      Given "muscle_feel" is answered with "glutes_drive"
      When the answers are assessed
      Then the findings include glutes_work
      And rule TST-35 stays silent

  @rule:TST-36
  Rule: TST-36 The buttocks drive the way up

    @fires
    Scenario: The buttocks drive the person up
      Given "muscle_feel" is answered with "glutes_drive"
      When the answers are assessed
      Then the findings include glutes_work

    @near-miss
    Scenario: The thighs stretch going back, but the buttocks do not drive the way up
      Given "muscle_feel" is answered with "hamstrings_stretch"
      When the answers are assessed
      Then the findings include hamstrings_work
      And rule TST-36 stays silent

  @rule:TST-37
  Rule: TST-37 The low back is there, but quiet

    @fires
    Scenario: A low back that is there but quiet is doing its job
      Given "muscle_feel" is answered with "back_present"
      When the answers are assessed
      Then the findings include back_supports

    @near-miss
    Scenario: A low back that does most of the work is not a quiet support
      Given "muscle_feel" is answered with "back_engine"
      When the answers are assessed
      Then the findings include back_engine
      And rule TST-37 stays silent

  @rule:TST-38
  Rule: TST-38 Firm in the middle and a strong stretch in the thighs: the right pattern

    @fires
    Scenario: Firm in the middle and a strong stretch in the thighs is the right pattern
      Given "muscle_feel" is answered with "hamstrings_stretch, midsection_firm"
      When the answers are assessed
      Then the findings include right_pattern

    @near-miss
    Scenario: A strong stretch with a loose middle is half of it
      Given "muscle_feel" is answered with "hamstrings_stretch"
      When the answers are assessed
      Then the findings include hamstrings_work
      And rule TST-38 stays silent

    @near-miss
    Scenario: A firm middle without the stretch is the other half
      Given "muscle_feel" is answered with "midsection_firm"
      When the answers are assessed
      Then rule TST-38 stays silent

  @rule:TST-39
  Rule: TST-39 Pinching in the back and nothing in the thighs: off the pattern

    @fires
    Scenario: Pinching in the back and nothing in the thighs is off the pattern
      Given "muscle_feel" is answered with "back_pinchy, hamstrings_nothing"
      When the answers are assessed
      Then the findings include off_pattern

    @near-miss
    Scenario: Pinching in the back, while the thighs stretch as well
      Given "muscle_feel" is answered with "back_pinchy, hamstrings_stretch"
      When the answers are assessed
      Then the findings include hamstrings_work
      And rule TST-39 stays silent

    @near-miss
    Scenario: Nothing in the thighs, but no pinching in the back
      Given "muscle_feel" is answered with "hamstrings_nothing"
      When the answers are assessed
      Then the cues include hamstring_tension
      And rule TST-39 stays silent

  @rule:TST-40
  Rule: TST-40 The low back does the driving

    @fires
    Scenario: A low back that does most of the work is driving
      Given "muscle_feel" is answered with "back_engine"
      When the answers are assessed
      Then the findings include back_engine

    @near-miss
    Scenario: A low back that is merely there is not driving
      Given "muscle_feel" is answered with "back_present"
      When the answers are assessed
      Then the findings include back_supports
      And rule TST-40 stays silent

  @rule:TST-41
  Rule: TST-41 Work in the wrong place: close the car door with your bottom

    @fires
    Scenario Outline: Work that lands in the back, <shown>, asks for the car door
      Given "<question>" is answered with "<answer>"
      When the answers are assessed
      Then the cues include car_door

      Examples:
        | shown                        | question    | answer                          |
        | with a pinch and idle thighs | muscle_feel | back_pinchy, hamstrings_nothing |
        | with the back as the driver  | muscle_feel | back_engine                     |
        | with sudden tension in it    | off_signals | sudden_back                     |

    @fires
    Scenario: Hips that stay idle at the wall while the back takes over are sent to close the car door
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "hips_barely, back_takes_over"
      When the answers are assessed
      Then the cues include car_door

    @near-miss
    Scenario: Work that lands in thighs and buttocks needs no car door
      Given "muscle_feel" is answered with "hamstrings_stretch, glutes_drive"
      When the answers are assessed
      Then the findings include glutes_work
      And rule TST-41 stays silent

  @rule:TST-42
  Rule: TST-42 Nothing in the thighs: wait for the tension before you go on

    @fires
    Scenario: Thighs that feel nothing are to wait for the pull
      Given "muscle_feel" is answered with "hamstrings_nothing"
      When the answers are assessed
      Then the cues include hamstring_tension

    @near-miss
    Scenario: Thighs that stretch well need not wait for anything
      Given "muscle_feel" is answered with "hamstrings_stretch"
      When the answers are assessed
      Then the findings include hamstrings_work
      And rule TST-42 stays silent

  @rule:TST-43
  Rule: TST-43 The car-door picture brought in the thighs: keep it

    @fires
    Scenario: The car-door picture woke the thighs, so the person keeps it
      Given "muscle_feel" is answered with "car_door_helped"
      When the answers are assessed
      Then the findings include car_door_works

    @near-miss
    Scenario: The thighs stretched without the help of any picture
      Given "muscle_feel" is answered with "hamstrings_stretch"
      When the answers are assessed
      Then the findings include hamstrings_work
      And rule TST-43 stays silent

  @rule:TST-44
  Rule: TST-44 At the wall the hips hardly moved: think of a seesaw at the hips

    @fires
    Scenario: Hips that hardly moved at the wall get the picture of a seesaw
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "hips_barely"
      When the answers are assessed
      Then the cues include seesaw

    @near-miss
    Scenario: Hips that did move, while the back rounded, are asked to go first instead
      Given "wall_tap" is answered with "not_clean"
      And "wall_tap_fault" is answered with "rounding"
      When the answers are assessed
      Then the cues include hips_first_order
      And rule TST-44 stays silent

    @near-miss
    Scenario: Hips that hardly moved in a first try need no seesaw once the tap is clean
      Given "wall_tap" is answered with "clean_close"
      And "wall_tap_fault" is answered with "hips_barely"
      When the answers are assessed
      Then the findings include hinge_present
      And rule TST-44 stays silent

  @rule:TST-45
  Rule: TST-45 Hips late on film: think of a seesaw at the hips

    @fires
    Scenario: Hips that come late on film get the picture of a seesaw, and are sent first
      Given "video" is answered with "hips_late"
      When the answers are assessed
      Then the cues include seesaw
      And the cues include hips_first_order

    @near-miss
    Scenario: Ribs that drop on film, with the hips in good time, are stacked instead
      Given "video" is answered with "ribs_drop"
      When the answers are assessed
      Then the cues include ribs_stacked
      And rule TST-45 stays silent

  @rule:TST-46
  Rule: TST-46 The pull is in the thighs too, yet the hips stay: a mixed result

    @fires
    Scenario Outline: The hips stay put and yet it pulls <where>
      Given "shin_reach_pull" is answered with "<answer>"
      And "shin_reach_hips" is answered with "barely"
      When the answers are assessed
      Then the findings include mixed_reach

      Examples:
        | where                    | answer     |
        | in the thighs            | hamstrings |
        | in thighs and back alike | both       |

    @near-miss
    Scenario: The hips stay put and only the low back pulls, which is a plain fold
      Given "shin_reach_pull" is answered with "low_back"
      And "shin_reach_hips" is answered with "barely"
      When the answers are assessed
      Then the findings include spine_fold
      And rule TST-46 stays silent

    @near-miss
    Scenario: The thighs pull and the hips went back, which is a plain hinge
      Given "shin_reach_pull" is answered with "hamstrings"
      And "shin_reach_hips" is answered with "clear"
      When the answers are assessed
      Then the findings include hinge_present
      And rule TST-46 stays silent

  @rule:TST-47
  Rule: TST-47 The stick wobbled: set it up anew and go less far

    @fires
    Scenario: A stick that wobbles is set up anew, even if no contact was lost
      Given "dowel" is answered with "all: yes, steady: no"
      When the answers are assessed
      Then the cues include reset_stick

    @fires
    Scenario: A wobble keeps even a clean wall tap at the stick
      Given "wall_tap" is answered with "clean_foot"
      And "dowel" is answered with "all: yes, steady: no"
      When the answers are assessed
      Then the step is dowel
      And the cues include reset_stick

    @near-miss
    Scenario: A stick that stayed quiet is left as it is
      Given "dowel" is answered with "all: yes"
      When the answers are assessed
      Then the findings include stable_spine
      And rule TST-47 stays silent

    @near-miss
    Scenario: Not being sure of a wobble is not a wobble
      Given "dowel" is answered with "all: yes, steady: not_sure"
      When the answers are assessed
      Then rule TST-47 stays silent

  @rule:TST-48
  Rule: TST-48 Position lost on the way to the highest target: stay with the stick for now

    @fires
    Scenario: Steady on the stick but lost on the way to the chair, the person stays with the stick
      Given "wall_tap" is answered with "clean_foot"
      And "dowel" is answered with "all: yes"
      And "target" is answered with "lost"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel
      And the cues include car_door

    @fires
    Scenario: Someone still close to the wall is not lifted to the stick by losing the position
      Given "wall_tap" is answered with "clean_close"
      And "target" is answered with "lost"
      When the answers are assessed
      Then the step is wall_tap_foot

    @near-miss
    Scenario Outline: Someone who keeps the position and <ending> may practise at the chair
      Given "wall_tap" is answered with "clean_foot"
      And "dowel" is answered with "all: yes"
      And "target" is answered with "<contact>"
      When the answers are assessed
      Then the outcome is continue
      And the step is target_high

      Examples:
        | ending             | contact |
        | touches it lightly | light   |
        | drops onto it      | sat     |

  @rule:TST-49
  Rule: TST-49 The wall tap is practice, not an exam

    @fires
    Scenario Outline: Someone who <how> reads that the wall tap is no exam
      Given "wall_tap" is answered with "<result>"
      When the answers are assessed
      Then the topics include why_wall_tap

      Examples:
        | how                                    | result      |
        | taps the wall from a foot away         | clean_foot  |
        | taps the wall only from closer         | clean_close |
        | cannot tap it without bending the back | not_clean   |

    @near-miss
    Scenario: Someone who puts the wall tap off is not comforted about its result
      Given the safety screen is clear
      And "wall_tap" is answered with "later"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And rule TST-49 stays silent
