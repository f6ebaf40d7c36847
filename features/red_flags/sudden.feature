Feature: Sudden events and unbearable pain

  @rule:RED-13
  Rule: RED-13 A serious accident started it and nobody has checked since: emergency

    @fires
    Scenario: A serious accident that nobody has checked is an emergency
      Given the safety screen is clear
      And "screen_sudden" is answered with "major_trauma"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is major_trauma

    @near-miss
    Scenario: An old accident that was checked and cleared raises no alarm
      Given the safety screen is clear
      And "screen_sudden" is answered with "trauma_cleared"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-13-unsure
  Rule: RED-13-unsure Not sure: a serious accident started it and nobody has checked since: urgent

    @fires
    Scenario: Someone who cannot tell how hard the blow was is seen today
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, major_trauma: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is major_trauma

    @near-miss
    Scenario Outline: Once it is clear whether the blow could break a bone, the doubt is over
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, major_trauma: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-14
  Rule: RED-14 Sharp midline pain after a small slip, cough or lift, at 65 or older: urgent

    @fires
    Scenario: A sharp pain on the spine after a small slip, at an age when bones break easily, is seen today
      Given the safety screen is clear
      And "age" is answered with "65"
      And "screen_sudden" is answered with "small_knock"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is minor_trauma_fragile

    @near-miss
    Scenario: A sharp pain after a small slip does not stop the drills of someone a year younger
      Given the safety screen is clear
      And "age" is answered with "64"
      And "screen_sudden" is answered with "small_knock"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

    @near-miss
    Scenario: An age when bones break easily does not stop the drills by itself
      Given the safety screen is clear
      And "age" is answered with "65"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-14-unsure
  Rule: RED-14-unsure Not sure: sharp midline pain after a small slip, cough or lift, at 65 or older: soon

    @fires
    Scenario: Someone at an age when bones break easily who cannot tell what set it off is seen within days
      Given the safety screen is clear
      And "age" is answered with "65"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, small_knock: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is minor_trauma_fragile

    @near-miss
    Scenario: A doubt about a small slip does not stop the drills of someone a year younger
      Given the safety screen is clear
      And "age" is answered with "64"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, small_knock: not_sure"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

    @near-miss
    Scenario Outline: At an age when bones break easily a clear answer about the slip ends the doubt
      Given the safety screen is clear
      And "age" is answered with "65"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, small_knock: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | urgent   |
        | no     | continue |

  @rule:RED-14a
  Rule: RED-14a Sharp midline pain after a small slip, cough or lift, with thin bones or steroid tablets: urgent

    @fires
    Scenario: A sharp pain on the spine after a cough, with thin bones, is seen today
      Given the safety screen is clear
      And "screen_sudden" is answered with "small_knock"
      And "screen_background" is answered with "bone_risk"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is minor_trauma_fragile

    @near-miss
    Scenario Outline: A small slip or thin bones alone do not stop the drills
      Given the safety screen is clear
      And "screen_sudden" is answered with "<sudden>"
      And "screen_background" is answered with "<background>"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

      Examples:
        | sudden      | background |
        | small_knock | none       |
        | none        | bone_risk  |

  @rule:RED-14a-unsure
  Rule: RED-14a-unsure Not sure: sharp midline pain after a small slip, cough or lift, with thin bones or steroid tablets: soon

    @fires
    Scenario: A small slip with a doubt about the bones is seen within days
      Given the safety screen is clear
      And "screen_sudden" is answered with "small_knock"
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bone_risk: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is minor_trauma_fragile

    @fires
    Scenario: Thin bones with a doubt about the small slip are seen within days
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, small_knock: not_sure"
      And "screen_background" is answered with "bone_risk"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is minor_trauma_fragile

    @near-miss
    Scenario: A small slip with bones known to be sound does not stop the drills
      Given the safety screen is clear
      And "screen_sudden" is answered with "small_knock"
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, bone_risk: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

    @near-miss
    Scenario: Thin bones without any slip do not stop the unloaded drills
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, small_knock: no"
      And "screen_background" is answered with "bone_risk"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-14b
  Rule: RED-14b Sharp midline pain after a small slip, with steroid tablets lately: urgent

    @fires
    Scenario: A sharp pain on the spine after a slip, with steroid tablets lately, is seen today
      Given the safety screen is clear
      And "screen_sudden" is answered with "small_knock"
      And "screen_background" is answered with "steroids_lately"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is minor_trauma_fragile

    @near-miss
    Scenario Outline: A small slip without steroid tablets, or the tablets without a slip, do not stop the drills
      Given the safety screen is clear
      And "screen_sudden" is answered with "<sudden>"
      And "screen_background" is answered with "<background>"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

      Examples:
        | sudden      | background      |
        | small_knock | none            |
        | none        | steroids_lately |

  @rule:RED-14b-unsure
  Rule: RED-14b-unsure Not sure: sharp midline pain after a small slip, with steroid tablets lately: soon

    @fires
    Scenario: A small slip with a doubt about steroid tablets is seen within days
      Given the safety screen is clear
      And "screen_sudden" is answered with "small_knock"
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no, steroids_lately: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is minor_trauma_fragile

    @fires
    Scenario: Steroid tablets lately with a doubt about the small slip are seen within days
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, small_knock: not_sure"
      And "screen_background" is answered with "steroids_lately"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is minor_trauma_fragile

    @near-miss
    Scenario: A small slip in someone who certainly took no steroid tablets does not stop the drills
      Given the safety screen is clear
      And "screen_sudden" is answered with "small_knock"
      And "screen_background" is answered with "not_sure"
      And "screen_background_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

    @near-miss
    Scenario: Steroid tablets lately and certainly no slip do not stop the drills
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no"
      And "screen_background" is answered with "steroids_lately"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-21
  Rule: RED-21 Very bad back or belly pain out of nowhere: urgent

    @fires
    Scenario: Very bad pain out of nowhere is seen today, even in a younger person
      Given the safety screen is clear
      And "age" is answered with "49"
      And "screen_sudden" is answered with "sudden_severe"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is aaa

    @near-miss
    Scenario: A sharp pain that began with a small bend is not pain out of nowhere
      Given the safety screen is clear
      And "age" is answered with "49"
      And "screen_sudden" is answered with "small_knock"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-21-unsure
  Rule: RED-21-unsure Not sure: very bad back or belly pain out of nowhere: soon

    @fires
    Scenario: A younger person who cannot tell how the pain struck is seen within days
      Given the safety screen is clear
      And "age" is answered with "49"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, sudden_severe: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is aaa

    @near-miss
    Scenario Outline: Once it is clear how the pain struck, the doubt is over
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, sudden_severe: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | urgent   |
        | no     | continue |

  @rule:RED-21a
  Rule: RED-21a Very bad back or belly pain out of nowhere, at 50 or older: emergency

    @fires
    Scenario: Very bad pain out of nowhere in an older person is an emergency
      Given the safety screen is clear
      And "age" is answered with "50"
      And "screen_sudden" is answered with "sudden_severe"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is aaa

    @near-miss
    Scenario: Very bad pain out of nowhere a year earlier in life is seen today
      Given the safety screen is clear
      And "age" is answered with "49"
      And "screen_sudden" is answered with "sudden_severe"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

    @near-miss
    Scenario: An older person without such pain keeps the drills
      Given the safety screen is clear
      And "age" is answered with "50"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-21a-unsure
  Rule: RED-21a-unsure Not sure: very bad back or belly pain out of nowhere, at 50 or older: urgent

    @fires
    Scenario: An older person who cannot tell how the pain struck is seen today
      Given the safety screen is clear
      And "age" is answered with "50"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, sudden_severe: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is aaa

    @near-miss
    Scenario: A doubt about how the pain struck a year earlier in life is seen within days
      Given the safety screen is clear
      And "age" is answered with "49"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, sudden_severe: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

    @near-miss
    Scenario Outline: In an older person a clear answer about how the pain struck ends the doubt
      Given the safety screen is clear
      And "age" is answered with "50"
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, sudden_severe: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-21b
  Rule: RED-21b Fainting or collapse with the pain: emergency

    @fires
    Scenario Outline: Fainting with the pain is an emergency at any age
      Given the safety screen is clear
      And "age" is answered with "<age>"
      And "screen_sudden" is answered with "collapse"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is aaa

      Examples:
        | age |
        | 20  |
        | 80  |

    @near-miss
    Scenario: A younger person with sudden very bad pain who stayed awake is seen today
      Given the safety screen is clear
      And "screen_sudden" is answered with "sudden_severe"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

  @rule:RED-21b-unsure
  Rule: RED-21b-unsure Not sure: fainting or collapse with the pain: urgent

    @fires
    Scenario: Someone who cannot tell whether they blacked out is seen today
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, collapse: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is aaa

    @near-miss
    Scenario Outline: Once it is clear whether there was a blackout, the doubt is over
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, collapse: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-21c
  Rule: RED-21c A pulsing lump in the belly: emergency

    @fires
    Scenario: A lump in the belly that beats is an emergency
      Given the safety screen is clear
      And "screen_sudden" is answered with "pulsing_lump"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is aaa

    @near-miss
    Scenario: A younger person with sudden belly pain and no lump is seen today
      Given the safety screen is clear
      And "screen_sudden" is answered with "sudden_severe"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

  @rule:RED-21c-unsure
  Rule: RED-21c-unsure Not sure: a pulsing lump in the belly: urgent

    @fires
    Scenario: Someone who cannot tell whether something beats in the belly is seen today
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, pulsing_lump: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is aaa

    @near-miss
    Scenario Outline: Once it is clear whether something beats in the belly, the doubt is over
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, pulsing_lump: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-21d
  Rule: RED-21d Since last time, sudden very bad or sharp pain: soon at least

    @fires
    Scenario: Sudden pain since last time holds training and is asked about more closely
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "sudden_new"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is sudden_new
      And the next question is screen_sudden

    @fires
    Scenario: The closer question can still turn a sudden pain into an emergency
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "age" is answered with "50"
      And "gate" is answered with "sudden_new"
      And "screen_sudden" is answered with "sudden_severe"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is aaa

    @near-miss
    Scenario: Nothing sudden since last time lets practice go on
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel
      And the next question is set_done

  @rule:RED-21d-unsure
  Rule: RED-21d-unsure Not sure: since last time, sudden very bad or sharp pain: routine at least

    @fires
    Scenario: Someone who cannot tell whether pain came suddenly since last time is asked more closely first
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, sudden_new: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is screen_sudden

    @fires
    Scenario: A doubt about a sudden pain that stays a doubt takes the weight away
      Given on day 0 a training session at light_rdl with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, sudden_new: not_sure"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is sudden_new
      And the step is target_stool

    @near-miss
    Scenario Outline: Once it is clear whether pain came suddenly since last time, the doubt is over
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, sudden_new: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | soon     |
        | no     | continue |

  @rule:RED-21e
  Rule: RED-21e Not sure about something sudden, and not settled yet: urgent

    @fires
    Scenario: A doubt about something sudden is asked again at once and holds every drill
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is unsettled
      And the next question is screen_sudden_unsure

    @fires
    Scenario: Plainer questions about sudden things answered only in part leave the doubt open
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "chest: no, collapse: no"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is unsettled
      And the next question is screen_sudden_unsure

    @near-miss
    Scenario: A plain no to each plainer question about sudden things settles the doubt
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-21f
  Rule: RED-21f Pain in the belly beside the back pain: soon

    @fires
    Scenario: A belly that hurts along with the back is looked at within days
      Given the safety screen is clear
      And "places" is answered with "hurts_low_back_middle, hurts_belly"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is belly_pain

    @fires
    Scenario: A belly that hurts, named in the screen, counts the same
      Given the safety screen is clear
      And "screen_illness" is answered with "belly_pain"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is belly_pain

    @near-miss
    Scenario: Pain in the low back and a buttock alone is no such sign
      Given the safety screen is clear
      And "places" is answered with "hurts_low_back_left, hurts_buttock_left"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close

  @rule:RED-21f-unsure
  Rule: RED-21f-unsure Not sure: pain in the belly beside the back pain: routine

    @fires
    Scenario: Someone who cannot tell whether the belly hurts is taken seriously
      Given the safety screen is clear
      And "places" is answered with "not_sure"
      And "places_unsure" is answered with "all: no, belly: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the step is wall_tap_close
      And the red flag is belly_pain

    @near-miss
    Scenario Outline: Once it is clear whether the belly hurts, the doubt is over
      Given the safety screen is clear
      And "places" is answered with "not_sure"
      And "places_unsure" is answered with "all: no, belly: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | soon     |
        | no     | continue |

  @rule:RED-21g
  Rule: RED-21g Pain in the belly beside the back pain, at 50 or older: urgent

    @fires
    Scenario: At fifty a belly that hurts along with the back is looked at today
      Given the safety screen is clear
      And "age" is answered with "50"
      And "places" is answered with "hurts_belly"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is belly_pain

    @near-miss
    Scenario: At fortynine the same is looked at within days
      Given the safety screen is clear
      And "age" is answered with "49"
      And "places" is answered with "hurts_belly"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-21g-unsure
  Rule: RED-21g-unsure Not sure: pain in the belly beside the back pain, at 50 or older: soon

    @fires
    Scenario: Someone who cannot tell whether the belly hurts at that age is taken seriously
      Given the safety screen is clear
      And "age" is answered with "61"
      And "places" is answered with "not_sure"
      And "places_unsure" is answered with "all: no, belly: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is belly_pain

    @near-miss
    Scenario Outline: Once it is clear whether the belly hurts at that age, the doubt is over
      Given the safety screen is clear
      And "age" is answered with "61"
      And "places" is answered with "not_sure"
      And "places_unsure" is answered with "all: no, belly: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | urgent   |
        | no     | continue |

  @rule:RED-22
  Rule: RED-22 Chest pain, trouble breathing, or pain into arm or jaw: emergency

    @fires
    Scenario: Chest pain or trouble breathing is an emergency
      Given the safety screen is clear
      And "screen_sudden" is answered with "chest"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is chest

    @fires
    Scenario: Trouble breathing with a swollen calf is an emergency, not just a visit today
      Given the safety screen is clear
      And "screen_legs" is answered with "hot_swollen_calf"
      And "screen_sudden" is answered with "chest"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is chest

    @fires
    Scenario: Pain in the chest ticked on the drawing counts, though the screen denied it
      Given the safety screen is clear
      And "places" is answered with "hurts_chest"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is chest
      And nothing more is asked

    @fires
    Scenario: Pain that spreads into an arm or the jaw, ticked on the drawing, counts as the screen's sign
      Given the safety screen is clear
      And "places" is answered with "hurts_arm_jaw"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And the red flag is chest

    @near-miss
    Scenario: A swollen calf with easy breathing is seen today
      Given the safety screen is clear
      And "screen_legs" is answered with "hot_swollen_calf"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered

  @rule:RED-22-unsure
  Rule: RED-22-unsure Not sure: chest pain, trouble breathing, or pain into arm or jaw: urgent

    @fires
    Scenario: Someone who cannot tell whether the chest is tight is seen today
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, chest: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is chest

    @near-miss
    Scenario Outline: Once it is clear whether the chest is tight, the doubt is over
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, chest: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-22a
  Rule: RED-22a Since last time, chest pain, fainting, a pulsing belly or a serious accident: emergency

    @fires
    Scenario: An alarm sign since last time ends training, however calm the sessions were
      Given 5 calm training sessions at floor over 9 days
      And the safety screen is clear
      And "gate" is answered with "alarm"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked
      And the red flag is alarm_new

    @near-miss
    Scenario: Sudden pain without an alarm sign is asked about more closely
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "sudden_new"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the next question is screen_sudden

  @rule:RED-22a-unsure
  Rule: RED-22a-unsure Not sure: since last time, chest pain, fainting, a pulsing belly or a serious accident: urgent

    @fires
    Scenario: Someone who cannot tell whether there was an alarm sign since last time is seen today
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, alarm: not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is alarm_new

    @near-miss
    Scenario Outline: Once it is clear whether there was an alarm sign since last time, the doubt is over
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no, alarm: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome   |
        | yes    | emergency |
        | no     | continue  |

  @rule:RED-22b
  Rule: RED-22b Not sure whether something is new since last time, and not settled yet: urgent

    @fires
    Scenario: A doubt about what is new since last time is asked again at once and holds every drill
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is unsettled
      And the next question is gate_unsure

    @fires
    Scenario: Plainer questions about what is new answered only in part leave the doubt open
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "seat_new: no, alarm: no"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is unsettled
      And the next question is gate_unsure

    @near-miss
    Scenario: A plain no to each plainer question about what is new lets practice go on
      Given on day 0 a training session at dowel with "pain: 1, morning: normal"
      And the safety screen is clear
      And "gate" is answered with "not_sure"
      And "gate_unsure" is answered with "all: no"
      When the answers are assessed
      Then the outcome is continue
      And the step is dowel
      And the next question is set_done

  @rule:RED-27a
  Rule: RED-27a Unbearable pain, cannot stand or get to the toilet: urgent

    @fires
    Scenario: Someone who cannot get up to the toilet for pain is seen today
      Given the safety screen is clear
      And "screen_sudden" is answered with "cannot_stand"
      When the answers are assessed
      Then the outcome is urgent
      And no drill is offered
      And the red flag is severe_pain

    @near-miss
    Scenario: Someone who cannot sleep or dress for pain but can stand is seen within days
      Given the safety screen is clear
      And "screen_sudden" is answered with "cannot_function"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered

  @rule:RED-27a-unsure
  Rule: RED-27a-unsure Not sure: unbearable pain, cannot stand or get to the toilet: soon

    @fires
    Scenario: Someone who cannot tell whether they could get to the toilet is seen within days
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_stand: not_sure"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is severe_pain

    @near-miss
    Scenario Outline: Once it is clear whether they can get to the toilet, the doubt is over
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_stand: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | urgent   |
        | no     | continue |

  @rule:RED-27b
  Rule: RED-27b So bad that thinking, sleeping, dressing or moving is impossible: soon

    @fires
    Scenario: Pain that stops sleep or dressing is severe, however small its number
      Given the safety screen is clear
      And "pain_now" is answered with "2"
      And "screen_sudden" is answered with "cannot_function"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is severe_pain

    @fires
    Scenario: Severe pain that is getting better is still seen within days
      Given the safety screen is clear
      And "pain_course" is answered with "improving"
      And "screen_sudden" is answered with "cannot_function"
      When the answers are assessed
      Then the outcome is soon
      And no drill is offered
      And the red flag is severe_pain

    @near-miss
    Scenario: Mild pain that leaves sleeping and dressing alone does not stop the drills
      Given the safety screen is clear
      And "pain_now" is answered with "2"
      And "screen_sudden" is answered with "none"
      When the answers are assessed
      Then the outcome is continue
      And the step is wall_tap_close
      And the next question is wall_tap

  @rule:RED-27b-unsure
  Rule: RED-27b-unsure Not sure: so bad that thinking, sleeping, dressing or moving is impossible: routine

    @fires
    Scenario: Someone who cannot tell whether the pain stops everyday things gets an ordinary visit
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_function: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is severe_pain
      And the step is wall_tap_close

    @near-miss
    Scenario Outline: Once it is clear whether the pain stops everyday things, the doubt is over
      Given the safety screen is clear
      And "screen_sudden" is answered with "not_sure"
      And "screen_sudden_unsure" is answered with "all: no, cannot_function: <answer>"
      When the answers are assessed
      Then the outcome is <outcome>

      Examples:
        | answer | outcome  |
        | yes    | soon     |
        | no     | continue |
