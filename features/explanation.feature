Feature: What would change it

  # What would lead further in training, what would lead back, and what would send to someone.

  Scenario: A cleaner wall tap would lead to a higher step
    Given the safety screen is clear
    And "triggers" is answered with "sink"
    And "wall_tap" is answered with "not_clean"
    When the answers are assessed
    Then with "wall_tap" as "clean_foot" it would be continue at dowel

  Scenario Outline: A sore back hears how quiet it must be, and how sore would be too sore
    Given the safety screen is clear
    And "wall_tap" is answered with "clean_foot"
    And "pain_now" is answered with "5"
    When the answers are assessed
    Then the outcome is hold
    And with "pain_now" as "<pain>" it would be <outcome>

    Examples:
      | pain | outcome                   |
      | 3    | continue at dowel         |
      | 6    | hold                      |
      | 7    | soon                      |

  Scenario: Three lost points take two that come back
    Given on day 1 a training session at target_chair with "pain: 1, morning: normal"
    And a practice consultation
    And the safety screen is clear
    And "set_done" is answered with "yes"
    And "session_step" is answered with "target_chair"
    And "set_pain" is answered with "1"
    And 3 of the eight mid-rep points are missing
    When the answers are assessed
    Then the outcome is regress
    And with "mid_rep" as "shins_vertical: yes, weight_close: yes" it would be continue at target_chair

  Scenario: A stiff morning held a step back that three calm training sessions had earned
    Given 3 calm training sessions at dowel over 6 days
    And a next morning consultation
    And the safety screen is clear
    And "morning_back" is answered with "settled"
    When the answers are assessed
    Then the outcome is hold
    And with "morning_back" as "normal" it would be progress at target_high

  Scenario: Two answers are named where it takes both
    Given on day 1 a training session at dowel with "pain: 1, morning: normal"
    And a practice consultation
    And the safety screen is clear
    And "set_done" is answered with "yes"
    And "session_step" is answered with "dowel"
    And "set_pain" is answered with "1"
    And 0 of the eight mid-rep points are missing
    And "bending" is answered with "noisier"
    And "tolerance" is answered with "less"
    When the answers are assessed
    Then the outcome is hold
    And with "bending" as "quieter" and "tolerance" as "more" it would be continue at dowel

  # --- nobody learns how to get past a safety question --------------------------------------

  Scenario: Pain down a leg is never unticked, and hears what would be more urgent
    Given the safety screen is clear
    And "screen_legs" is answered with "leg_pain_one"
    When the answers are assessed
    Then the outcome is soon
    And nothing would lead further
    And with "screen_seat" as "saddle_pain" it would be urgent
    And with "screen_seat" as "saddle_sensation" it would be emergency

  Scenario: A flare told at the gate is never unticked
    Given 3 calm training sessions at dowel over 6 days
    And the safety screen is clear
    And "gate" is answered with "flared"
    When the answers are assessed
    Then the outcome is regress
    And nothing would lead further

  Scenario: Weeks of pain stay weeks of pain, whatever the training answers are
    Given the safety screen is clear
    And "wall_tap" is answered with "clean_close"
    And "pain_course" is answered with "steady"
    And "pain_weeks" is answered with "20"
    When the answers are assessed
    Then the outcome is routine
    And with "wall_tap" as "clean_foot" it would be routine at dowel

  Scenario: An emergency has nothing to weigh
    Given the safety screen is clear
    And "screen_seat" is answered with "bladder_retention"
    When the answers are assessed
    Then the outcome is emergency
    And nothing would change it
