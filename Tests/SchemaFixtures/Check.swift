import StrictJSON

/// Holds values to the parts of one schema.
struct Check {
  let schema: JSONSchema

  func problems(in value: JSONValue, under part: JSONValue, at place: String) -> [String] {
    if let boolean = part.boolean { return boolean ? [] : ["\(shown(place)) must not be there"] }
    guard let keywords = part.object else { return [] }
    return reference(value, keywords, place) + kind(value, keywords, place) + text(value, keywords, place)
      + number(value, keywords, place) + members(value, keywords, place) + items(value, keywords, place)
      + combinations(value, keywords, place)
  }

  private func reference(_ value: JSONValue, _ keywords: JSONObject, _ place: String) -> [String] {
    guard let name = keywords["$ref"]?.string else { return [] }
    guard let part = schema.part(name) else { return ["the schema refers to \(name), which it does not have"] }
    return problems(in: value, under: part, at: place)
  }

  private func kind(_ value: JSONValue, _ keywords: JSONObject, _ place: String) -> [String] {
    var problems: [String] = []
    if let type = keywords["type"] {
      let kinds = type.array?.compactMap(\.string) ?? [type.string ?? ""]
      if !kinds.contains(where: value.isOf) {
        problems.append("\(shown(place)) is \(value.kind), not \(kinds.joined(separator: " or "))")
      }
    }
    if let constant = keywords["const"], constant != value {
      problems.append("\(shown(place)) is \(value.written), not \(constant.written)")
    }
    if let choices = keywords["enum"]?.array, !choices.contains(value) {
      problems.append("\(shown(place)) is \(value.written), none of \(choices.map(\.written).joined(separator: " "))")
    }
    return problems
  }

  private func text(_ value: JSONValue, _ keywords: JSONObject, _ place: String) -> [String] {
    guard let text = value.string else { return [] }
    var problems: [String] = []
    // A letter is a code point here, as the draft counts.
    let length = text.unicodeScalars.count
    if let least = keywords["minLength"]?.integer, length < least {
      problems.append("\(shown(place)) has \(length) letters, and \(least) are the least")
    }
    if let most = keywords["maxLength"]?.integer, length > most {
      problems.append("\(shown(place)) has \(length) letters, and \(most) are the most")
    }
    if let pattern = keywords["pattern"]?.string, !text.fits(pattern) {
      problems.append("\(shown(place)) is \(value.written), which does not fit \(pattern)")
    }
    if let format = keywords["format"]?.string, !text.isOf(format: format) {
      problems.append("\(shown(place)) is \(value.written), which is no \(format)")
    }
    return problems
  }

  private func number(_ value: JSONValue, _ keywords: JSONObject, _ place: String) -> [String] {
    guard let digits = value.decimal?.description, let number = Double(digits) else { return [] }
    var problems: [String] = []
    if let least = keywords["minimum"]?.integer, number < Double(least) {
      problems.append("\(shown(place)) is \(digits), and \(least) is the least")
    }
    if let most = keywords["maximum"]?.integer, number > Double(most) {
      problems.append("\(shown(place)) is \(digits), and \(most) is the most")
    }
    return problems
  }

  private func members(_ value: JSONValue, _ keywords: JSONObject, _ place: String) -> [String] {
    guard let object = value.object else { return [] }
    var problems: [String] = []
    for name in (keywords["required"]?.array ?? []).compactMap(\.string) where object[name] == nil {
      problems.append("\(shown(place)) lacks \(name)")
    }
    let known = keywords["properties"]?.object
    for member in object.members {
      let here = "\(place)/\(member.name)"
      if let part = known?[member.name] {
        problems += self.problems(in: member.value, under: part, at: here)
      } else if let part = keywords["additionalProperties"] {
        if part.boolean == false {
          problems.append("\(here) is not foreseen")
        } else {
          problems += self.problems(in: member.value, under: part, at: here)
        }
      }
    }
    return problems
  }

  private func items(_ value: JSONValue, _ keywords: JSONObject, _ place: String) -> [String] {
    guard let items = value.array else { return [] }
    var problems: [String] = []
    if let part = keywords["items"] {
      for (index, item) in items.enumerated() {
        problems += self.problems(in: item, under: part, at: "\(place)/\(index)")
      }
    }
    if let least = keywords["minItems"]?.integer, items.count < least {
      problems.append("\(shown(place)) has \(items.count) items, and \(least) are the least")
    }
    if let most = keywords["maxItems"]?.integer, items.count > most {
      problems.append("\(shown(place)) has \(items.count) items, and \(most) are the most")
    }
    if let part = keywords["contains"], !items.contains(where: { fits($0, part) }) {
      problems.append("\(shown(place)) has no item such as \(part.written)")
    }
    return problems
  }

  private func combinations(_ value: JSONValue, _ keywords: JSONObject, _ place: String) -> [String] {
    var problems: [String] = []
    for part in keywords["allOf"]?.array ?? [] { problems += self.problems(in: value, under: part, at: place) }
    if let parts = keywords["anyOf"]?.array, !parts.contains(where: { fits(value, $0) }) {
      problems.append("\(shown(place)) fits none of \(parts.map(\.written).joined(separator: " "))")
    }
    if let parts = keywords["oneOf"]?.array, parts.filter({ fits(value, $0) }).count != 1 {
      problems.append("\(shown(place)) does not fit exactly one of \(parts.map(\.written).joined(separator: " "))")
    }
    if let part = keywords["not"], fits(value, part) {
      problems.append("\(shown(place)) must not fit \(part.written)")
    }
    if let condition = keywords["if"], let part = keywords[fits(value, condition) ? "then" : "else"] {
      problems += self.problems(in: value, under: part, at: place)
    }
    return problems
  }

  private func fits(_ value: JSONValue, _ part: JSONValue) -> Bool {
    problems(in: value, under: part, at: "").isEmpty
  }

  private func shown(_ place: String) -> String { place.isEmpty ? "the whole" : place }
}
