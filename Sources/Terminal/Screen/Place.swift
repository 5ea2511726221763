/// A cell of the input area, counted from zero at its upper left.
struct Place: Equatable {
  var row = 0
  var column = 0
}
