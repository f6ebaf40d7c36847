Feature: The three relief signals

  @rule:REL-1
  Rule: REL-1 First relief signal: bending is quieter

    @fires
    Scenario: Bending that has become quieter is the first sign of relief
      Given a practice consultation
      And the safety screen is clear
      And "bending" is answered with "quieter"
      When the answers are assessed
      Then the outcome is continue
      And the findings include signal_quieter

    @near-miss
    Scenario Outline: Bending that is no quieter is no sign of relief
      Given a practice consultation
      And the safety screen is clear
      And "bending" is answered with "<bending>"
      When the answers are assessed
      Then the outcome is <outcome>
      And rule REL-1 stays silent

      Examples:
        | bending | outcome  |
        | same    | continue |
        | noisier | hold     |

  @rule:REL-2
  Rule: REL-2 Quieter, not cured

    @fires
    Scenario: Whoever feels quieter bending reads that quieter is not cured
      Given a practice consultation
      And the safety screen is clear
      And "bending" is answered with "quieter"
      When the answers are assessed
      Then the topics include relief_signals

    @near-miss
    Scenario: Bending as ever is no occasion to speak of relief
      Given a practice consultation
      And the safety screen is clear
      And "bending" is answered with "same"
      When the answers are assessed
      Then the outcome is continue
      And rule REL-2 stays silent

  @rule:REL-3
  Rule: REL-3 First relief signal: the back is normal afterwards, hips and legs feel worked

    @fires
    Scenario: Worked hips and a normal back are a sign of relief
      Given a practice consultation
      And the safety screen is clear
      And "back_after" is answered with "worked_hips"
      When the answers are assessed
      Then the outcome is continue
      And the findings include signal_calm_after

    @near-miss
    Scenario Outline: A normal back without worked hips is no sign yet, and a tight one less so
      Given a practice consultation
      And the safety screen is clear
      And "back_after" is answered with "<back>"
      When the answers are assessed
      Then the outcome is <outcome>
      And rule REL-3 stays silent

      Examples:
        | back   | outcome  |
        | normal | continue |
        | tight  | hold     |

  @rule:REL-4
  Rule: REL-4 The back tightened afterwards: the first signal is missing

    @fires
    Scenario: A back that tightened up afterwards lacks the first signal
      Given a practice consultation
      And the safety screen is clear
      And "back_after" is answered with "tight"
      When the answers are assessed
      Then the outcome is hold
      And the findings include signal_1_missing

    @near-miss
    Scenario Outline: A back that is normal afterwards lacks nothing
      Given a practice consultation
      And the safety screen is clear
      And "back_after" is answered with "<back>"
      When the answers are assessed
      Then the outcome is continue
      And rule REL-4 stays silent

      Examples:
        | back        |
        | normal      |
        | worked_hips |

  @rule:REL-5
  Rule: REL-5 Bending is noisier: the first signal is missing

    @fires
    Scenario: Bending that got noisier lacks the first signal
      Given a practice consultation
      And the safety screen is clear
      And "bending" is answered with "noisier"
      When the answers are assessed
      Then the outcome is hold
      And the findings include signal_1_missing

    @near-miss
    Scenario: Bending that stayed the same is not held against anyone
      Given a practice consultation
      And the safety screen is clear
      And "bending" is answered with "same"
      When the answers are assessed
      Then the outcome is continue
      And rule REL-5 stays silent

  @rule:REL-6
  Rule: REL-6 Second relief signal: more before the back tires

    @fires
    Scenario: Being able to do more before the back tires is the second sign of relief
      Given a practice consultation
      And the safety screen is clear
      And "tolerance" is answered with "more"
      When the answers are assessed
      Then the outcome is continue
      And the findings include signal_tolerance

    @near-miss
    Scenario Outline: The same as last time, or less, is not the second sign
      Given a practice consultation
      And the safety screen is clear
      And "tolerance" is answered with "<tolerance>"
      When the answers are assessed
      Then the outcome is <outcome>
      And rule REL-6 stays silent

      Examples:
        | tolerance | outcome  |
        | same      | continue |
        | less      | hold     |

  @rule:REL-7
  Rule: REL-7 More tolerance: the hips carry their share

    @fires
    Scenario: Whoever can do more reads that the hips now carry their share
      Given a practice consultation
      And the safety screen is clear
      And "tolerance" is answered with "more"
      When the answers are assessed
      Then the topics include why_hinge_helps

    @near-miss
    Scenario: Doing the same as last time does not show that the load has moved
      Given a practice consultation
      And the safety screen is clear
      And "tolerance" is answered with "same"
      When the answers are assessed
      Then the outcome is continue
      And rule REL-7 stays silent

  @rule:REL-8
  Rule: REL-8 The back tired sooner: the second signal is missing

    @fires
    Scenario: A back that tired sooner lacks the second signal
      Given a practice consultation
      And the safety screen is clear
      And "tolerance" is answered with "less"
      When the answers are assessed
      Then the outcome is hold
      And the findings include signal_2_missing

    @near-miss
    Scenario: A first time, or the same as last time, lacks no signal
      Given a practice consultation
      And the safety screen is clear
      And "tolerance" is answered with "same"
      When the answers are assessed
      Then the outcome is continue
      And rule REL-8 stays silent

  @rule:REL-9
  Rule: REL-9 Third relief signal: mildly sore thighs and a back no stiffer than usual

    @fires
    Scenario: A calm back above mildly sore thighs is a good morning
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_hamstrings" is answered with "mild"
      When the answers are assessed
      Then the outcome is continue
      And the findings include signal_morning

    @near-miss
    Scenario Outline: Thighs that feel nothing, or far too much, are not the third sign
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_hamstrings" is answered with "<thighs>"
      When the answers are assessed
      Then the outcome is <outcome>
      And rule REL-9 stays silent

      Examples:
        | thighs | outcome  |
        | none   | continue |
        | strong | hold     |

    @near-miss
    Scenario: Mildly sore thighs do not make up for a stiff back
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "settled"
      And "morning_hamstrings" is answered with "mild"
      When the answers are assessed
      Then the outcome is hold
      And the findings include signal_3_missing
      And rule REL-9 stays silent

  @rule:REL-10
  Rule: REL-10 The buttocks worked: supports the third signal

    @fires
    Scenario: Buttocks that did their share support a good morning
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_glutes" is answered with "yes"
      When the answers are assessed
      Then the outcome is continue
      And the findings include signal_glutes

    @near-miss
    Scenario Outline: Buttocks that feel nothing, or that leave a doubt, support nothing
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_glutes" is answered with "<buttocks>"
      When the answers are assessed
      Then the outcome is continue
      And rule REL-10 stays silent

      Examples:
        | buttocks |
        | no       |
        | not_sure |

    @near-miss
    Scenario: Worked buttocks do not make up for a stiff back
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "not_settled"
      And "morning_glutes" is answered with "yes"
      When the answers are assessed
      Then the outcome is regress
      And the findings include signal_3_missing
      And rule REL-10 stays silent

  @rule:REL-11
  Rule: REL-11 A stiff back in the morning: the third signal is missing

    @fires
    Scenario Outline: A back that is stiff in the morning lacks the third signal, settled or not
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "<back>"
      When the answers are assessed
      Then the outcome is <outcome>
      And the findings include signal_3_missing

      Examples:
        | back        | outcome |
        | settled     | hold    |
        | still_stiff | hold    |
        | not_settled | regress |

    @near-miss
    Scenario: A back no stiffer than usual lacks nothing
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      When the answers are assessed
      Then the outcome is continue
      And rule REL-11 stays silent

  @rule:REL-12
  Rule: REL-12 Very sore thighs: fewer reps next time

    @fires
    Scenario: Whoever has very sore thighs reads what soreness means
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_hamstrings" is answered with "strong"
      When the answers are assessed
      Then the outcome is hold
      And the advice is fewer_reps
      And the topics include is_soreness_ok

    @near-miss
    Scenario: Mild soreness is simply part of training
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_hamstrings" is answered with "mild"
      When the answers are assessed
      Then the findings include signal_morning
      And rule REL-12 stays silent

  @rule:REL-13
  Rule: REL-13 A relief signal is there: let the signals decide, not ambition

    @fires
    Scenario Outline: Each sign of relief after practice is a better guide than ambition
      Given a practice consultation
      And the safety screen is clear
      And "<question>" is answered with "<answer>"
      When the answers are assessed
      Then the findings include <signal>
      And the topics include when_step_up

      Examples:
        | question   | answer      | signal            |
        | bending    | quieter     | signal_quieter    |
        | back_after | worked_hips | signal_calm_after |
        | tolerance  | more        | signal_tolerance  |

    @fires
    Scenario: A good morning is a better guide than ambition
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_hamstrings" is answered with "mild"
      When the answers are assessed
      Then the findings include signal_morning
      And the topics include when_step_up

    @near-miss
    Scenario: Without any sign of relief there is nothing to be guided by yet
      Given a practice consultation
      And the safety screen is clear
      And "bending" is answered with "same"
      And "back_after" is answered with "normal"
      And "tolerance" is answered with "same"
      When the answers are assessed
      Then the outcome is continue
      And rule REL-13 stays silent

    @near-miss
    Scenario: Buttocks that worked support a sign of relief but are none by themselves
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "morning_hamstrings" is answered with "none"
      And "morning_glutes" is answered with "yes"
      When the answers are assessed
      Then the outcome is continue
      And the findings include signal_glutes
      And rule REL-13 stays silent

  @rule:REL-14
  Rule: REL-14 All three lessons learned: calm positions, hip cues, helping signals

    @fires
    Scenario: Whoever knows positions, cues and signs has learned all three lessons
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "learned" is answered with "calm_positions, hip_cues, helping_signals"
      When the answers are assessed
      Then the findings include three_lessons

    @near-miss
    Scenario Outline: Two lessons are not yet all three
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "learned" is answered with "<lessons>"
      When the answers are assessed
      Then the findings include <one_of_them>
      And rule REL-14 stays silent

      Examples:
        | lessons                         | one_of_them      |
        | hip_cues, helping_signals       | lesson_cues      |
        | calm_positions, helping_signals | lesson_signals   |
        | calm_positions, hip_cues        | lesson_positions |

  @rule:REL-15
  Rule: REL-15 You know which positions calm your back

    @fires
    Scenario: Knowing the calm positions is a lesson that stays
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "learned" is answered with "calm_positions"
      When the answers are assessed
      Then the findings include lesson_positions

    @near-miss
    Scenario: Knowing cues is not the same as knowing calm positions
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "learned" is answered with "hip_cues"
      When the answers are assessed
      Then the findings include lesson_cues
      And rule REL-15 stays silent

  @rule:REL-16
  Rule: REL-16 You know which cues bring your hips in

    @fires
    Scenario: Knowing the cues for the hips is a lesson that stays
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "learned" is answered with "hip_cues"
      When the answers are assessed
      Then the findings include lesson_cues

    @near-miss
    Scenario: Knowing signs is not the same as knowing cues
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "learned" is answered with "helping_signals"
      When the answers are assessed
      Then the findings include lesson_signals
      And rule REL-16 stays silent

  @rule:REL-17
  Rule: REL-17 You know which signs mean that it helps

    @fires
    Scenario: Knowing the signs that it helps is a lesson that stays
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "learned" is answered with "helping_signals"
      When the answers are assessed
      Then the findings include lesson_signals

    @near-miss
    Scenario: Having learned nothing yet is a fair answer
      Given on day 1 a training session at dowel with "pain: 1"
      And a next morning consultation
      And the safety screen is clear
      And "morning_back" is answered with "normal"
      And "learned" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And rule REL-17 stays silent
