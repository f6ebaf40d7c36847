Feature: What a typed message tells

  @rule:RED-14e
  Rule: RED-14e A message tells of a small slip or lift and of thin or old bones: urgent

    @fires
    Scenario: A small slip on thin bones in a message counts at once
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "minor_trauma_fragile: yes"
      When the answers are assessed
      Then the outcome is urgent
      And the red flag is minor_trauma_fragile
      And the next question is typed_settled

    @near-miss
    Scenario: A small slip on thin bones that was not meant so sends nobody anywhere
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "minor_trauma_fragile: yes"
      And "typed_settled" is answered with "minor_trauma_fragile: no"
      When the answers are assessed
      Then rule RED-14e stays silent

  @rule:RED-14e-unsure
  Rule: RED-14e-unsure Not sure: a message tells of a small slip or lift and of thin or old bones: soon

    @fires
    Scenario: A small slip on thin bones that is only perhaps meant counts one tier lower
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "minor_trauma_fragile: not_sure"
      When the answers are assessed
      Then the outcome is soon

    @near-miss
    Scenario: A small slip on thin bones that was surely meant counts in full
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "minor_trauma_fragile: not_sure"
      And "typed_settled" is answered with "minor_trauma_fragile: yes"
      When the answers are assessed
      Then the outcome is urgent
      And rule RED-14e-unsure stays silent

  @rule:RED-21h
  Rule: RED-21h A message tells of tearing or unbearable pain out of nowhere: emergency

    @fires
    Scenario: A tearing pain in a message counts at once
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "aaa: yes"
      When the answers are assessed
      Then the outcome is emergency
      And the red flag is aaa
      And the next question is typed_settled

    @near-miss
    Scenario: A tearing pain that was not meant so sends nobody anywhere
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "aaa: yes"
      And "typed_settled" is answered with "aaa: no"
      When the answers are assessed
      Then rule RED-21h stays silent

  @rule:RED-21h-unsure
  Rule: RED-21h-unsure Not sure: a message tells of tearing or unbearable pain out of nowhere: urgent

    @fires
    Scenario: A tearing pain that is only perhaps meant counts one tier lower
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "aaa: not_sure"
      When the answers are assessed
      Then the outcome is urgent

    @near-miss
    Scenario: A tearing pain that was surely meant counts in full
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "aaa: not_sure"
      And "typed_settled" is answered with "aaa: yes"
      When the answers are assessed
      Then the outcome is emergency
      And rule RED-21h-unsure stays silent

  @rule:RED-27e
  Rule: RED-27e A message tells of severe pain: soon

    @fires
    Scenario: Agony in words counts, whatever number was given
      Given a first visit consultation
      And the safety screen is clear
      And "pain_now" is answered with "2"
      And "typed" is answered with "severe_pain: yes"
      When the answers are assessed
      Then the outcome is soon
      And the red flag is severe_pain
      And the next question is typed_settled

    @near-miss
    Scenario: Whoever says that it was not meant so is not sent anywhere for it
      Given a first visit consultation
      And the safety screen is clear
      And "pain_now" is answered with "2"
      And "typed" is answered with "severe_pain: yes"
      And "typed_settled" is answered with "severe_pain: no"
      When the answers are assessed
      Then rule RED-27e stays silent

  @rule:RED-27e-unsure
  Rule: RED-27e-unsure Not sure: a message tells of severe pain: routine

    @fires
    Scenario: Words that could mean severe pain count one tier lower until that is clear
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "severe_pain: not_sure"
      When the answers are assessed
      Then the outcome is routine
      And no drill is offered
      And the next question is typed_settled

    @near-miss
    Scenario: Words that were clear count in full
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "severe_pain: yes"
      When the answers are assessed
      Then rule RED-27e-unsure stays silent

  @rule:RED-28e
  Rule: RED-28e A message tells of pain that gets worse: soon

    @fires
    Scenario: Getting worse, in a message
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "worsening: yes"
      When the answers are assessed
      Then the outcome is soon
      And the red flag is worsening

    @near-miss
    Scenario: Not getting worse, once asked
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "worsening: yes"
      And "typed_settled" is answered with "worsening: no"
      When the answers are assessed
      Then rule RED-28e stays silent

  @rule:RED-28e-unsure
  Rule: RED-28e-unsure Not sure: a message tells of pain that gets worse: routine

    @fires
    Scenario: Perhaps getting worse, and still not sure once asked
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "worsening: yes"
      And "typed_settled" is answered with "worsening: not_sure"
      When the answers are assessed
      Then the outcome is routine

    @near-miss
    Scenario: Surely not getting worse
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "worsening: not_sure"
      And "typed_settled" is answered with "worsening: no"
      When the answers are assessed
      Then rule RED-28e-unsure stays silent

  @rule:RED-29e
  Rule: RED-29e A message tells of pain that has stayed for many weeks: routine

    @fires
    Scenario: Months of it, in a message
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "persistent: yes"
      When the answers are assessed
      Then the outcome is routine
      And the red flag is persistent

    @near-miss
    Scenario: Only a week, once asked
      Given a first visit consultation
      And the safety screen is clear
      And "typed" is answered with "persistent: yes"
      And "typed_settled" is answered with "persistent: no"
      When the answers are assessed
      Then rule RED-29e stays silent
