import Classification
import Testing

/// A desk with eight sentences for each of six complaints; the last two of each are held back.
private enum Complaints {
  static let taught = [
    [
      "the wireless network is down", "no internet in the meeting room", "wifi keeps disconnecting",
      "the network is very slow today", "I cannot connect to the wireless network", "internet drops every hour",
      "the wifi is slow in my room", "cannot connect to the internet",
    ],
    [
      "the invoice shows a wrong amount", "I was charged twice for one invoice", "please send the last invoice again",
      "the amount on my bill is wrong", "my bill is higher than agreed", "the invoice never arrived",
      "my invoice shows the wrong amount", "I was charged twice on my bill",
    ],
    [
      "I forgot my password", "my account is locked", "cannot sign in to my account", "please reset my password",
      "the password is not accepted", "sign in fails with my password", "my password is not accepted",
      "reset my account password",
    ],
    [
      "the printer is jammed", "paper is stuck in the printer tray", "the printer prints blank pages",
      "printer out of toner", "pages come out of the printer with stripes", "the printer does not take paper",
      "paper jam in the printer", "the printer prints stripes",
    ],
    [
      "my laptop does not start", "the screen of the laptop stays black", "the laptop battery is empty after an hour",
      "laptop gets very hot", "the laptop keyboard is broken", "my laptop crashes all the time",
      "the laptop screen is broken", "my laptop battery does not last",
    ],
    [
      "the delivery is late", "my parcel has not arrived", "where is my order", "the parcel was damaged on arrival",
      "wrong item in my parcel", "the order was never delivered", "my order has not arrived",
      "the parcel is late and damaged",
    ],
  ]

  static let strangers = [
    "what will the weather be tomorrow", "tell me a funny joke", "who won the football match", "play some quiet music",
    "recipe for mozzarella with basil", "how old is the universe", "book a table for two this evening",
    "translate good morning into French",
  ]

  static let classifier = {
    var course = Course(labels: taught.count)
    for (label, texts) in taught.enumerated() {
      for text in texts.prefix(6) { course.teach(text, as: label) }
    }
    return Classifier(course)
  }()

  static let heldBack = taught.enumerated().flatMap { label, texts in
    texts.suffix(2).map { (ranking: classifier.classify($0), label: label) }
  }
}

@Suite struct `Belief in a label` {
  @Test func `comes true about as often as it says`() {
    let right = Double(Complaints.heldBack.count { $0.ranking.best.label == $0.label })
    let believed = Complaints.heldBack.reduce(0) { $0 + $1.ranking.best.probability }
    #expect(right >= 10)
    #expect(abs(right - believed) / Double(Complaints.heldBack.count) < 0.25)
  }

  @Test func `is a probability, whatever was typed`() {
    for text in ["", "?", "a", "the the the", "請求書", "\u{0}", String(repeating: "printer ", count: 4_000)] {
      let ranking = Complaints.classifier.classify(text)
      #expect(ranking.guesses.allSatisfy { (0...1).contains($0.probability) }, "\(text.prefix(20))")
      #expect((0...1).contains(ranking.inScope) && (0...1).contains(ranking.coverage), "\(text.prefix(20))")
    }
  }
}

@Suite struct `Belief that a text belongs` {
  @Test func `is higher for almost every text that does than for one that does not`() {
    let belonging = Complaints.heldBack.map(\.ranking.inScope)
    let foreign = Complaints.strangers.map { Complaints.classifier.classify($0).inScope }
    let pairs = belonging.flatMap { one in foreign.map { one > $0 } }
    #expect(Double(pairs.count { $0 }) / Double(pairs.count) > 0.9)
  }

  @Test func `lies on the right side of the middle more often than not`() {
    let belonging = Complaints.heldBack.map(\.ranking.inScope)
    let foreign = Complaints.strangers.map { Complaints.classifier.classify($0).inScope }
    #expect(belonging.count { $0 > 0.5 } * 4 > belonging.count * 3)
    #expect(foreign.count { $0 < 0.5 } * 4 > foreign.count * 3)
  }
}
