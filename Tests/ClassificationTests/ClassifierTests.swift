import Classification
import GrowthFixtures
import Testing

/// A small desk: the network, invoices, passwords, in three languages.
private func desk(seed: UInt64 = 1) -> Course {
  var course = Course(labels: 4)
  course.seed = seed
  let lessons = [
    ["the wireless network is down", "no internet in the meeting room", "wifi keeps disconnecting", "回線が切れる", "網路斷線了"],
    [
      "the invoice shows a wrong amount", "I was charged twice", "please send last month's bill", "請求書の金額が違う", "帳單金額不對",
    ],
    ["I forgot my password", "my account is locked", "cannot sign in any more", "パスワードを忘れた", "密碼忘記了"],
    ["the printer is jammed", "paper is stuck in the tray", "prints come out blank", "印刷できない", "印表機卡紙"],
  ]
  for (label, texts) in lessons.enumerated() {
    for text in texts { course.teach(text, as: label) }
  }
  return course
}

@Suite struct `A classifier` {
  @Test(arguments: [
    ("the wifi is down again", 0), ("wrong amount on my bill", 1), ("locked out of my account", 2),
    ("paper stuck in the printer", 3), ("パスワードがわからない", 2), ("請求書が違います", 1), ("網路又斷了", 0), ("印表機不能印", 3),
  ])
  func `sorts what it has not seen`(_ text: String, _ label: Int) {
    #expect(Classifier(desk()).classify(text).best.label == label)
  }

  @Test(arguments: [("the pirnter is jamed", 3), ("forgot my pasword", 2), ("wrong amuont on the invoce", 1)])
  func `puts up with typing mistakes`(_ text: String, _ label: Int) {
    #expect(Classifier(desk()).classify(text).best.label == label)
  }

  @Test func `learns the same from the same course`() {
    let texts = ["the wifi is down", "請求書", "nothing of this", "pasword"]
    let one = Classifier(desk())
    let other = Classifier(desk())
    #expect(texts.map { one.classify($0) } == texts.map { other.classify($0) })
  }

  @Test func `is the same in every bit after the same course, and not after another`() {
    #expect(Classifier(desk()) == Classifier(desk()))
    var other = desk()
    other.teach("the fax is jammed", as: 3)
    #expect(Classifier(desk()) != Classifier(other))
  }

  @Test func `means the same with another seed`() {
    let texts = ["the wifi is down", "請求書の金額", "forgot password", "paper jam"]
    let one = Classifier(desk(seed: 1))
    let other = Classifier(desk(seed: 99))
    #expect(texts.map { one.classify($0).best.label } == texts.map { other.classify($0).best.label })
  }

  @Test func `gives the same answer in a workroom that was used`() {
    let classifier = Classifier(desk())
    var room = Workroom()
    _ = classifier.classify(String(repeating: "the printer 請求書 x9 ", count: 700), in: &room)
    let again = classifier.classify("wifi keeps disconnecting", in: &room)
    #expect(again == classifier.classify("wifi keeps disconnecting"))
  }

  @Test func `believes less in what it has never heard of`() {
    let classifier = Classifier(desk())
    let known = classifier.classify("the printer tray is stuck").inScope
    #expect(known > classifier.classify("mozzarella recipe with basil").inScope)
    #expect(classifier.classify("qqqq").inScope < 0.5)
    #expect(classifier.classify("").inScope == 0)
  }

  @Test func `takes examples of what belongs nowhere`() {
    var course = desk()
    for text in ["what is the weather like", "tell me a joke", "will it rain tomorrow"] { course.teachStranger(text) }
    #expect(Classifier(course).classify("what will the weather be tomorrow").inScope < 0.5)
  }

  @Test func `gives probabilities that sum to one`() {
    let ranking = Classifier(desk()).classify("my account shows a wrong amount")
    #expect(abs(ranking.guesses.map(\.probability).reduce(0, +) - 1) < 0.001)
    #expect(ranking.guesses.map(\.label).sorted() == [0, 1, 2, 3])
    #expect(zip(ranking.guesses, ranking.guesses.dropFirst()).allSatisfy { $0.probability >= $1.probability })
  }

  @Test func `hears a denial before what it denies`() {
    var course = Course(labels: 2)
    for text in ["this is urgent", "urgent please", "very urgent"] { course.teach(text, as: 0) }
    for text in ["not urgent", "this is not so urgent", "no hurry"] { course.teach(text, as: 1) }
    let classifier = Classifier(course)
    #expect(classifier.classify("it is really urgent").best.label == 0)
    #expect(classifier.classify("it is not really urgent").best.label == 1)
  }

  @Test func `takes synonyms for one word`() {
    var course = desk()
    course.equate(["printer", "laser jet", "複合機"])
    let classifier = Classifier(course)
    #expect(classifier.classify("laser jet").best.label == 3)
    #expect(classifier.classify("この複合機").best.label == 3)
  }

  @Test func `names the words that decided`() {
    let reasons = Classifier(desk()).reasons(for: 2, in: "I think I forgot my pasword")
    #expect(Set(reasons.prefix(2).map(\.word)) == ["forgot", "password"])
    #expect(reasons.first.map { $0.weight > 0 } == true)
  }

  @Test func `gives every word of a text once as a reason, the strongest first`() {
    let reasons = Classifier(desk()).reasons(for: 3, in: "Paper, paper is stuck: 用品")
    #expect(reasons.map(\.word).sorted() == ["is", "paper", "paper", "stuck", "用品"])
    #expect(zip(reasons, reasons.dropFirst()).allSatisfy { $0.weight >= $1.weight })
  }
}

@Suite struct `A tiny course` {
  @Test func `of nothing at all leads to no belief`() {
    let ranking = Classifier(Course(labels: 3)).classify("anything")
    #expect(ranking.guesses.count == 3)
    #expect(ranking.inScope == 0)
  }

  @Test func `of one label knows it`() {
    var course = Course(labels: 1)
    course.teach("reset the router", as: 0)
    let classifier = Classifier(course)
    #expect(classifier.classify("router").best.probability == 1)
    #expect(classifier.classify("router").inScope > classifier.classify("banana").inScope)
  }

  @Test func `with empty texts and one text under two labels is learned`() {
    var course = Course(labels: 2)
    course.teach("", as: 0)
    course.teach("same words", as: 0)
    course.teach("same words", as: 1)
    let ranking = Classifier(course).classify("same words")
    #expect(abs(ranking.best.probability - 0.5) < 0.1)
  }

  @Test func `of more labels than one step holds is learned`() {
    var course = Course(labels: 40)
    let words = (0..<40).map { "word\(UnicodeScalar(UInt8(97 + $0 % 26)))\(UnicodeScalar(UInt8(97 + $0 / 26)))" }
    for (label, word) in words.enumerated() { course.teach("\(word) \(word)x", as: label) }
    let classifier = Classifier(course)
    #expect(words.map { classifier.classify($0).best.label } == Array(0..<40))
  }
}

@Suite struct `Hostile text` {
  @Test(arguments: ["a", "ab ", "printer jam ", "請求書", "e\u{301}", "''", "!?", "👨‍👩‍👧", "qwrtz sdfgh "])
  func `costs a classifier its length`(_ piece: String) {
    let classifier = Classifier(desk())
    // Above this length a text is cut, so growth is looked at below it.
    expectLinearTime(on: piece, from: 1_024, to: 4_096) { text in
      for _ in 0..<20 { _ = classifier.classify(text) }
    }
  }
}
