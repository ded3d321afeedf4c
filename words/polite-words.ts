/** Words around a command that ask nicely and say nothing else. */

export const POLITE_BEFORE =
  /^(?:please|pls|hey|can you|could you|would you|i want to|i'd like to|show me|tell me|お願い[、 ]?|すみません[、 ]?|请|请帮我|帮我|麻烦)\s*/iu;

export const POLITE_AFTER =
  /\s*(?:please|pls|now|for me|thanks|thank you|をお願いします|お願いします|ください|下さい|です|吧|谢谢)$/iu;
