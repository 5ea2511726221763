import StrictJSON

extension BridgeAuth {
  init(_ fields: Fields) throws(BridgeRefusal) {
    guard fields.object["v"]?.integer == 1 else {
      throw BridgeRefusal(.version, "this side speaks version 1: write \"v\":1")
    }
    bridge = try fields.name("bridge")
    token = try fields.optionalText("token", atMost: 1_024)
    abilities = BridgeAbilities()
    guard let caps = try fields.optionalObject("caps") else { return }
    if let bytes = caps.object["max_bytes"] {
      guard let count = bytes.integer, Limits.messageInBytes ~= count else {
        throw BridgeRefusal(
          .badField,
          "\"max_bytes\" is a number from \(Limits.messageInBytes.lowerBound) to \(Limits.messageInBytes.upperBound)")
      }
      abilities.messageInBytes = count
    }
    if let choices = caps.object["max_choices"] {
      guard let count = choices.integer, Limits.choices ~= count else {
        throw BridgeRefusal(
          .badField, "\"max_choices\" is a number from \(Limits.choices.lowerBound) to \(Limits.choices.upperBound)")
      }
      abilities.choices = count
    }
    abilities.hasPrivatePlaces = try caps.optionalTruth("private") ?? false
  }
}

extension BridgeMessage {
  init(_ fields: Fields) throws(BridgeRefusal) {
    id = try fields.name("id")
    conversation = try fields.name("conv")
    text = try fields.optionalText("text", atMost: Limits.textInBytes) ?? ""
    choice = try fields.optionalName("choice")
    inReplyTo = try fields.optionalName("re")
    language = try fields.optionalText("lang", atMost: Limits.nameInBytes)
    isPrivate = try fields.optionalTruth("private")
    if let user = try fields.optionalObject("user") {
      self.user = User(
        id: try user.name("id"), name: try user.optionalText("name", atMost: Limits.nameInBytes),
        role: try user.optionalText("role", atMost: Limits.nameInBytes))
    }
    switch fields.object["files"] {
    case nil, .null?: break
    case .array(let list)?:
      guard list.count <= Limits.files else {
        throw BridgeRefusal(.badField, "\"files\" has at most \(Limits.files) entries", id: id)
      }
      for entry in list { files.append(try File(entry, of: id)) }
    default: throw BridgeRefusal(.badField, "\"files\" is a list", id: id)
    }
    guard !text.isEmpty || choice != nil || !files.isEmpty else {
      throw BridgeRefusal(.badField, "a message has a \"text\", a \"choice\" or \"files\"", id: id)
    }
  }
}

extension BridgeMessage.File {
  fileprivate init(_ value: JSONValue, of id: String) throws(BridgeRefusal) {
    guard let object = value.object else {
      throw BridgeRefusal(.badField, "each of \"files\" is an object with \"name\" and \"url\"", id: id)
    }
    let fields = Fields(object)
    name = try fields.name("name")
    type = try fields.optionalText("type", atMost: Limits.nameInBytes)
    url = try fields.text("url", atMost: Limits.addressInBytes)
    guard url.unicodeScalars.allSatisfy({ 0x21...0x7E ~= $0.value }), url.hasPrefix("https://") else {
      throw BridgeRefusal(.badField, "the \"url\" of a file begins with https:// and is ASCII", id: id)
    }
  }
}
