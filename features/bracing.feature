Feature: Breathing and bracing

  Background:
    Given the safety screen is clear

  @rule:BRC-1
  Rule: BRC-1 Breath held hard: rigid, not stable

    @fires
    Scenario: Someone who holds the breath hard is rigid rather than stable
      Given "breathing" is answered with "held_hard"
      When the answers are assessed
      Then the findings include rigid_brace

    @near-miss
    Scenario: Someone who breathes into the belt area and tightens a little is not rigid
      Given "breathing" is answered with "belt_breath"
      When the answers are assessed
      Then rule BRC-1 stays silent

  @rule:BRC-2
  Rule: BRC-2 Stomach crunched all the time

    @fires
    Scenario: A stomach that is crunched all day long
      Given "breathing" is answered with "crunch"
      When the answers are assessed
      Then the findings include permanent_crunch

    @near-miss
    Scenario: A held breath alone is not a crunch
      Given "breathing" is answered with "held_hard"
      When the answers are assessed
      Then the findings include rigid_brace
      And rule BRC-2 stays silent

  @rule:BRC-3
  Rule: BRC-3 Rigid: keep breathing

    @fires
    Scenario: Whoever holds the breath is reminded to keep breathing
      Given "breathing" is answered with "held_hard"
      When the answers are assessed
      Then the cues include keep_breathing

    @near-miss
    Scenario: Whoever crunches but breathes needs another reminder
      Given "breathing" is answered with "crunch"
      When the answers are assessed
      Then the cues include supportive_cylinder
      And rule BRC-3 stays silent

  @rule:BRC-4
  Rule: BRC-4 Bracing to be learned: breathe into the belt area

    @fires
    Scenario Outline: A person who <habit> learns to breathe into the belt
      Given "<question>" is answered with "<answer>"
      When the answers are assessed
      Then the cues include breathe_belt

      Examples:
        | habit            | question     | answer    |
        | holds the breath | breathing    | held_hard |
        | crunches         | breathing    | crunch    |
        | hardly tightens  | brace_effort | 3         |

    @near-miss
    Scenario: A person who only tightens too hard is asked to soften instead
      Given "brace_effort" is answered with "8"
      When the answers are assessed
      Then the cues include brace_softer
      And rule BRC-4 stays silent

  @rule:BRC-5
  Rule: BRC-5 Brace effort 8 of 10 or more: too much

    @fires
    Scenario Outline: Bracing <effort> of ten is too much
      Given "brace_effort" is answered with "<effort>"
      When the answers are assessed
      Then the findings include over_bracing

      Examples:
        | effort |
        | 8      |
        | 10     |

    @near-miss
    Scenario: A brace just below that is a matter of taste
      Given "brace_effort" is answered with "7"
      When the answers are assessed
      Then rule BRC-5 stays silent

  @rule:BRC-6
  Rule: BRC-6 Brace effort 3 of 10 or less: too little

    @fires
    Scenario Outline: Bracing <effort> of ten is too little
      Given "brace_effort" is answered with "<effort>"
      When the answers are assessed
      Then the findings include under_bracing

      Examples:
        | effort |
        | 3      |
        | 0      |

    @near-miss
    Scenario: A brace just above that is enough to be left alone
      Given "brace_effort" is answered with "4"
      When the answers are assessed
      Then rule BRC-6 stays silent

  @rule:BRC-7
  Rule: BRC-7 Too much brace: soften it

    @fires
    Scenario: Whoever tightens as hard as possible is told to soften
      Given "brace_effort" is answered with "10"
      When the answers are assessed
      Then the cues include brace_softer

    @near-miss
    Scenario: Whoever tightens firmly, but not too hard, may stay firm
      Given "brace_effort" is answered with "7"
      When the answers are assessed
      Then rule BRC-7 stays silent

    @near-miss
    Scenario: Whoever hardly tightens is told the opposite
      Given "brace_effort" is answered with "3"
      When the answers are assessed
      Then the cues include brace_firmer
      And rule BRC-7 stays silent

  @rule:BRC-8
  Rule: BRC-8 Too little brace: a little firmer

    @fires
    Scenario: Whoever does not tighten at all is told to firm up a little
      Given "brace_effort" is answered with "0"
      When the answers are assessed
      Then the cues include brace_firmer

    @near-miss
    Scenario: Whoever tightens moderately has no need to firm up
      Given "brace_effort" is answered with "4"
      When the answers are assessed
      Then rule BRC-8 stays silent

    @near-miss
    Scenario: Whoever tightens too hard is never told to add more
      Given "brace_effort" is answered with "8"
      When the answers are assessed
      Then the cues include brace_softer
      And rule BRC-8 stays silent

  @rule:BRC-9
  Rule: BRC-9 Not a crunch but a supportive cylinder

    @fires
    Scenario: A crunched stomach gets the picture of a tube with support all round
      Given "breathing" is answered with "crunch"
      When the answers are assessed
      Then the cues include supportive_cylinder

    @near-miss
    Scenario: A held breath gets the reminder to breathe, not the tube
      Given "breathing" is answered with "held_hard"
      When the answers are assessed
      Then the cues include keep_breathing
      And rule BRC-9 stays silent

  @rule:BRC-10
  Rule: BRC-10 Breathing into the belt makes the hinge smoother: the brace works

    @fires
    Scenario: Belt breathing makes the hinge smoother, so the brace does its work
      Given "breathing" is answered with "belt_breath, smoother"
      When the answers are assessed
      Then the findings include brace_works

    @near-miss
    Scenario: Belt breathing has made no difference yet
      Given "breathing" is answered with "belt_breath"
      When the answers are assessed
      Then rule BRC-10 stays silent

    @near-miss
    Scenario: The hinge got smoother, but not from breathing into the belt
      Given "breathing" is answered with "smoother"
      When the answers are assessed
      Then rule BRC-10 stays silent

  @rule:BRC-11
  Rule: BRC-11 Bracing to be learned: how to brace

    @fires
    Scenario Outline: A person who <habit> can read how to brace
      Given "<question>" is answered with "<answer>"
      When the answers are assessed
      Then the topics include how_to_brace

      Examples:
        | habit                 | question     | answer    |
        | holds the breath hard | breathing    | held_hard |
        | crunches all the time | breathing    | crunch    |
        | tightens too hard     | brace_effort | 8         |
        | tightens too little   | brace_effort | 3         |

    @near-miss
    Scenario: A person who braces at the recommended effort needs no lesson
      Given "brace_effort" is answered with "6"
      When the answers are assessed
      Then rule BRC-11 stays silent

  @rule:BRC-12
  Rule: BRC-12 Aim for a brace of about 6 of 10

    @fires
    Scenario Outline: A person who <habit> gets the middle as the aim
      Given "<question>" is answered with "<answer>"
      When the answers are assessed
      Then the cues include brace_to_six

      Examples:
        | habit                 | question     | answer    |
        | clamps the breath     | breathing    | held_hard |
        | crunches all the time | breathing    | crunch    |
        | stays too loose       | brace_effort | 3         |

    @near-miss
    Scenario: A person who only tightens too hard finds the aim in the request to soften
      Given "brace_effort" is answered with "8"
      When the answers are assessed
      Then the cues include brace_softer
      And rule BRC-12 stays silent

    @near-miss
    Scenario: A brace just firm enough needs no aim
      Given "brace_effort" is answered with "4"
      When the answers are assessed
      Then rule BRC-12 stays silent
