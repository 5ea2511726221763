@main struct Intake { static func main() { print("intake") } }
