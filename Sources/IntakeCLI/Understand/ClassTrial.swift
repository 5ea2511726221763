import Classification
import StrictJSON

/// A classifier that is taught with one set of texts and tried with another.
struct ClassTrial {
  /// Whether the name of a label is an example of it, as it is in a dialog.
  let teachesNames: Bool
  private(set) var verdicts: [Scores.Verdict] = []
  /// Of each text, in microseconds.
  private(set) var times: [Double] = []
  /// Of each classifier, in milliseconds.
  private(set) var trainings: [Double] = []
  private(set) var size = 0
  private(set) var labels = 0
  private(set) var lessons = 0

  mutating func add(train: LabelledTexts, test: LabelledTexts, seed: UInt64) {
    var numbers: [String: Int] = [:]
    for label in train.labels { numbers[label] = numbers.count }
    var course = Course(labels: train.labels.count)
    course.seed = seed
    if teachesNames {
      for (number, label) in train.labels.enumerated() {
        if let name = LabelledTexts.name(of: label) { course.teach(name, as: number) }
      }
    }
    for row in train.rows { if let number = numbers[row.label] { course.teach(row.text, as: number) } }
    let clock = ContinuousClock()
    let start = clock.now
    let classifier = Classifier(course)
    trainings.append((clock.now - start).microseconds / 1_000)
    size = max(size, classifier.size)
    labels = max(labels, train.labels.count)
    lessons = max(lessons, train.rows.count)
    var room = Workroom()
    for row in test.rows.prefix(64) { _ = classifier.classify(row.text, in: &room) }
    for row in test.rows {
      let start = clock.now
      let ranking = classifier.classify(row.text, in: &room)
      times.append((clock.now - start).microseconds)
      verdicts.append(
        Scores.Verdict(
          label: numbers[row.label], guess: ranking.best.label, inScope: ranking.inScope, signals: room.signals))
    }
  }

  /// Name, value and unit of each figure, in the order in which they are shown.
  var figures: [(name: String, value: Double, unit: String)] {
    let scores = Scores(verdicts: verdicts)
    let sorted = times.sorted()
    var figures: [(String, Double, String)] = [
      ("lessons", Double(lessons), ""), ("labels", Double(labels), ""), ("texts", Double(verdicts.count), ""),
      ("accuracy", scores.accuracy, ""), ("macroF1", scores.macroF1, ""),
    ]
    if let area = scores.areaUnderCurve { figures.append(("oosAUROC", area, "")) }
    if let area = scores.areaOfBestSignal { figures.append(("oosAUROCOfBestSignal", area, "")) }
    if let seen = scores.strangersSeen { figures.append(("oosRecallAt90InScope", seen, "")) }
    figures += [
      ("trainingMilliseconds", trainings.reduce(0, +) / Double(max(1, trainings.count)), "ms"),
      ("microsecondsP50", sorted.isEmpty ? 0 : sorted[sorted.count / 2], "µs"),
      ("microsecondsP99", sorted.isEmpty ? 0 : sorted[sorted.count * 99 / 100], "µs"),
      ("modelBytes", Double(size), "bytes"),
    ]
    return figures
  }

  var json: JSONValue {
    .object(
      JSONObject(
        figures.map { figure in
          let digits = Self.digits(figure.value)
          return (figure.name, JSONDecimal(digits).map { .decimal($0) } ?? .null)
        }))
  }

  var table: String {
    TextColumn.table(
      figures.map { figure in
        TableRow(
          figure.name, figure.unit.isEmpty ? Self.digits(figure.value) : "\(Self.digits(figure.value)) \(figure.unit)")
      })
  }

  /// Whole numbers as they are, others with four places.
  private static func digits(_ value: Double) -> String {
    let scaled = Int((value * 10_000).rounded())
    if scaled % 10_000 == 0 { return String(scaled / 10_000) }
    let rest = String(scaled % 10_000 + 10_000).dropFirst()
    return "\(scaled / 10_000).\(rest)"
  }
}

extension Duration {
  fileprivate var microseconds: Double {
    Double(components.seconds) * 1e6 + Double(components.attoseconds) / 1e12
  }
}
