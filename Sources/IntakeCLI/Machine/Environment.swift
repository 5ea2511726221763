import Glibc

/// The variables that the shell hands over, read when they are asked for.
enum Environment {
  /// Gives the value, or nothing where the variable is not set; an empty value is a value.
  static subscript(name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
