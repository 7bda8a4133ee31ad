import Editline
import Glibc
import QueryLang

Interrupts.install()
let code = CommandProcess.run(Engine.self, interrupts: { Interrupts.count }, prompt: { PromptLoop($0).run() })
exit(code.rawValue)
