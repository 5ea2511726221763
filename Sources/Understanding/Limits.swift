/// How long answers of each form may be, and how much of an utterance a word must hold.
enum Limits {
  /// How likely it must be, from 0 to 1, that a sentence is about the question at all: whoever was asked mostly answers.
  static let inScopeOfAnswer = 0.6
  /// The same where nobody asked, and where no item of a catalogue is named.
  static let inScopeOfMention = 0.7
  /// How likely one value must be to answer the question.
  static let likelyAnswer = 0.5
  /// How likely two values must be together, so that people are asked which of them they mean.
  static let likelyPair = 0.75
  /// How likely one value must be where nobody asked.
  static let likelyMention = 0.45
  /// The same where a single word names another value: "invoices pile up" tells of a flow that stopped, not of a bill.
  static let likelyAgainstWord = 0.75
  /// Fewest Latin words that describe something; fewer name it or do not.
  static let wordsOfStory = 3
  /// Fewest letters of Chinese or Japanese that do.
  static let lettersOfStory = 6
  /// Most words that are given as reasons.
  static let wordsOfReason = 4
  /// Shortest of a question's own words for yes and no that is looked for inside an answer, in bytes: "can" alone stands
  /// in too many words, and so does a single character.
  static let ownAnswerInBytes = 4
  /// Shortest beginning of a word, in bytes: a single Latin letter says too little, a single kanji can be a word.
  static let beginningInBytes = 2
  /// Longest utterance that can be a command about something, in bytes of its key; longer ones tell a story.
  static let commandInBytes = 160
  /// Shortest Latin word that answers a question nobody asked, in bytes: "vm" and "e3" stand in too many names.
  static let tellingLatinInBytes = 4
  /// Shortest abbreviation that does, in bytes, where capitals show that it is one.
  static let abbreviationInBytes = 2
  /// Fewest Latin words of an utterance without small letters in which capitals stop showing anything.
  static let wordsOfShouting = 3
  /// Shortest such word in other scripts, in letters.
  static let tellingLetters = 2
  /// Most kana of a word that counts only between other signs: "ばか" stands in "したばかり".
  static let shortKana = 2
  /// Longest address, in bytes, as mail servers take it (RFC 5321).
  static let emailInBytes = 254
  /// Longest part before the @, in bytes (RFC 5321).
  static let emailNameInBytes = 64
  /// Longest domain name, in bytes (RFC 1035).
  static let domainInBytes = 253
  /// Longest part between two dots, in bytes (RFC 1035).
  static let domainLabelInBytes = 63
  /// Digits of a phone number: a local one at least, and E.164 at most.
  static let digitsOfPhone = 7...15
  /// Fewest digits of a phone number that nobody asked for and that has no plus, so that dates and codes are none.
  static let digitsOfUnaskedPhone = 9
  /// Fewest digits that are an attempt at a phone number that nobody asked for.
  static let digitsOfAttempt = 3
  /// Most digits of a number, so that it fits well into 64 bits.
  static let digitsOfNumber = 15
  /// Longest name of a place in a list, in bytes; "the very last one" has half.
  static let placeInBytes = 32
  /// Most digits of a number that can be a place in a list.
  static let digitsOfPlace = 3
  /// Longest code, in bytes; patterns have no more places.
  static let codeInBytes = 127
  /// Longest word between two numbers of which one is meant, in bytes: "or", "and", か, 或.
  static let jointInBytes = 3
  /// How long ago the time lies at most that is taken for a beginning without being called one, in seconds: three days.
  static let secondsOfLately = 3 * 86_400
  /// Most words of an utterance that says that there is nothing to tell.
  static let wordsOfNothing = 8
  /// Most words of an utterance that is an amount and nothing else.
  static let wordsOfAmount = 4
  /// Letters of Chinese or Japanese after which a sentence turns a conversation to its language.
  static let lettersOfTurn = 8
  /// Words after which an English sentence turns a conversation to English.
  static let wordsOfTurn = 4
  /// How many of them must be words that carry nothing by themselves.
  static let smallWordsOfTurn = 2
}
