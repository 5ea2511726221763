/// Places at which a server for people can be told to end itself.
enum LinePoint {
  static let all = ["accept.after", "line.parsed", "reply.before", "reply.partial", "reply.after"]
}
