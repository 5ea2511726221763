/// What a classifier learns from.
package struct Course: Sendable {
  /// How many labels there are; they are counted from zero.
  package let labels: Int
  /// In the order in which they were taught.
  package private(set) var lessons: [Lesson] = []
  /// Texts that belong to no label.
  package private(set) var strangers: [String] = []
  /// Groups of words that mean the same.
  package private(set) var synonyms: [[String]] = []
  /// Decides the order in which lessons are looked at, and nothing else.
  package var seed: UInt64 = 1

  /// One text and where it belongs.
  package struct Lesson: Sendable {
    /// Counted from zero.
    package let label: Int
    /// As somebody wrote it.
    package let text: String
  }

  /// Begins without a lesson.
  package init(labels: Int) {
    precondition(labels > 0, "a course teaches at least one label")
    self.labels = labels
  }

  /// Adds an example; the name of a label and its description are examples as well.
  package mutating func teach(_ text: String, as label: Int) {
    precondition((0..<labels).contains(label), "a lesson has one of the course's labels")
    lessons.append(Lesson(label: label, text: text))
  }

  /// Adds an example of what belongs to no label.
  package mutating func teachStranger(_ text: String) { strangers.append(text) }

  /// Adds words that mean the same: whole words where there are blanks between words, else the longest that fits.
  package mutating func equate(_ words: [String]) { synonyms.append(words) }
}
