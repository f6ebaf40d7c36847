Feature: Signs around seat, bladder and bowels

  @rule:RED-1
  Rule: RED-1 New numb, tingly or different feeling between the legs: emergency

    @fires
    Scenario: New numbness between the legs is an emergency, whatever else is fine
      Given the safety screen is clear
      And "screen_seat" is answered with "saddle_sensation"
      When the answers are assessed
      Then the outcome is emergency
      And no drill is offered
      And nothing more is asked

    @near-miss
    Scenario: Not sure about it is another rule
      Given the safety screen is clear
      And "screen_seat" is answered with "not_sure"
      And "screen_seat_unsure" is answered with "all: no, saddle_sensation: not_sure"
      When the answers are assessed
      Then the outcome is urgent

