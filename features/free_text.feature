Feature: What a typed message is read as

  A sign that is read in a message raises its red flag, or is asked about first. What is denied,
  somebody else's, over, only imagined, only asked about or a way to speak raises nothing.

  Scenario Outline: A sign in everyday words counts at once: <message>
    When someone types "<message>"
    Then <flag> is read for certain

    Examples: whole sentences
      | message                                                          | flag              |
      | only odd thing is I've been leaking a bit since Tuesday          | bladder_leak      |
      | it's gone all numb where I'd sit on a saddle                     | saddle_sensation  |
      | can't get a wee out since last night                             | bladder_retention |
      | my left foot keeps catching on the stairs, it just drops         | leg_weakness      |
      | the pain goes down both legs since I lifted the washing machine  | both_legs         |

    Examples: typing as it comes
      | message                              | flag              |
      | CANT FEEL MY PRIVATES                | saddle_sensation  |
      | numness betwen my legs               | saddle_sensation  |
      | wet myself twice today 😳            | bladder_leak      |
      | ive lost controll of my bladder      | bladder_leak      |

  Scenario Outline: What could be harmless is asked about first: <message>
    When someone types "<message>"
    Then <flag> is asked about first

    Examples:
      | message                                           | flag              |
      | peeing more often than usual                      | bladder_retention |
      | my bum goes to sleep on the hard chair then wakes up | saddle_sensation |
      | very constipated since Friday                     | bowel_control     |
      | both legs ache                                    | both_legs         |
      | ache in my buttock                                | leg_pain_one      |

  Scenario Outline: What only sounds like a sign is asked about first: <message>
    When someone types "<message>"
    Then <flag> is asked about first

    Examples:
      | message                                                    | flag             |
      | honestly everything between my thighs could be made of felt | saddle_sensation |
      | the cold tap and the hot tap feel the same on my seat      | saddle_sensation |

  Scenario Outline: Ordinary talk in the same sentence takes nothing away: <message>
    When someone types "<message>"
    Then <flag> is read

    Examples:
      | message                                                                          | flag              |
      | Great session today, new deadlift record, then could not pass water all evening  | bladder_retention |
      | After the gym I made a smoothie and I could not feel my bum on the chair         | saddle_sensation  |
      | The squat rack at our gym is great and I pooed myself on it                      | bowel_control     |
      | I walked the dog and made some tea, i am saving up my tablets so I can go        | crisis            |
      | all fine bar the numbness between my legs                                        | saddle_sensation  |

  Scenario Outline: <kind> raises nothing: <message>
    When someone types "<message>"
    Then nothing is read in it

    Examples: denial
      | kind              | message                                          |
      | no                | no numbness between my legs                      |
      | not had any       | not had any leaking                              |
      | without           | pain in the back but without weakness            |
      | denies            | denies fever                                     |
      | a short reply     | numbness? no                                     |
      | never             | never had chest pain                             |
      | don't have        | I don't have pins and needles                    |
      | haven't got       | haven't got a fever                              |
      | free of           | free of numbness                                 |
      | a list            | no numbness, leaking or weakness                 |
      | neither and nor   | neither numbness nor weakness                    |

    Examples: somebody else
      | kind              | message                                          |
      | a brother         | my brother has numbness down there               |
      | a wife            | my wife's foot drop came on slowly               |
      | a friend          | a friend got cauda equina and leaked for months  |
      | an article        | the guy in the article had pain down both legs   |
      | a grandmother     | my nan is incontinent                            |

    Examples: long ago
      | kind              | message                                          |
      | used to           | I used to have sciatica years ago                |
      | a year, and over  | had sciatica in 2015, gone since                 |
      | recovered         | previously had foot drop, fully recovered        |

    Examples: only imagined
      | kind              | message                                          |
      | what if           | what if I get numb down there?                   |
      | if                | if I felt chest pain I would stop                |
      | worried about     | could this turn into foot drop                   |

    Examples: only asked
      | kind              | message                                          |
      | is it a red flag  | is numbness between the legs a red flag?         |
      | when to worry     | when should I worry about leaking                |
      | asked by another  | the physio asked about saddle numbness and I said no |

    Examples: ways to speak
      | kind              | message                                          |
      | laughing          | nearly peed myself laughing                      |
      | a star sign       | I'm a Cancer                                     |
      | a lift            | the deadlift is killing me                       |
      | boredom           | numb with boredom                                |
      | a sport           | shooting hoops last night                        |
      | a drill           | chest goes forward as the hips go back           |

  Scenario Outline: It looks denied and is not: <message>
    When someone types "<message>"
    Then <flag> is read

    Examples:
      | message                                   | flag              |
      | no feeling between my legs                | saddle_sensation  |
      | I can't feel when I wipe                  | saddle_sensation  |
      | no control of my bladder                  | bladder_leak      |
      | no strength in my foot                    | leg_weakness      |
      | my foot is numb, the numbness hasn't gone | leg_numb_one      |
      | the leaking never stops                   | bladder_leak      |
      | not just tingling, my foot is properly numb | leg_numb_one    |

  Scenario Outline: It looks over and is not: <message>
    When someone types "<message>"
    Then <flag> is read

    Examples:
      | message                                   | flag              |
      | used to have pain down my leg and it's back | leg_pain_one    |
      | since my accident in 2019 I still leak    | bladder_leak      |

  Scenario Outline: One thing is denied, another is there: <message>
    When someone types "<message>"
    Then <flag> is read
    And <other> is not read

    Examples:
      | message                                          | flag         | other        |
      | no fever but my foot drags                       | leg_weakness | fever_unwell |
      | no leaking, just numb down there                 | saddle_sensation | bladder_leak |
      | my brother has sciatica, but my own foot is numb | leg_numb_one | leg_pain_one |

  Scenario: Both of them have it
    When someone types "my brother has numbness in his foot and so do I"
    Then leg_numb_one is read
