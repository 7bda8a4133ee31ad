extension HelpPage {
    static let command: [HelpPage] = [
        HelpPage(
            "prompt", "The interactive prompt", "交互式提示符", """
                    yinde papers/

                Enter runs a whole statement, else opens a line; Alt-Enter always opens one. Tab completes from
                what the grammar and the collection allow. A statement that opens with | asks on from the last
                result. Ctrl-C drops the line or stops the query, Ctrl-D on an empty line leaves. Commands begin
                with a colon; `:help` lists them, and help, exit and quit do without it.

                An answer longer than the screen is shown in $PAGER, or less, where q returns to the prompt;
                PAGER=cat shows it at once.
                """),
        HelpPage(
            "formats", "Ways to write a result", "输出格式", """
                    yinde -e 'find "氢能"' --format csv papers/

                    table     for a terminal: wrapped, aligned, hits marked, long texts around their hits (--full: whole)
                    text      the same, whole; hits marked by colour only; what a pipe gets unless told otherwise
                    json      {"count":…,"rows":[…],"notes":[…],"complete":…} for each statement
                    ndjson    one object a line
                    csv, tsv  a line of column names, then rows, quoted as RFC 4180 says
                    markdown  a numbered list with quotations, or a table
                    html      a fragment with <mark> and <cite>

                `count` is of all rows; `complete`, known last, is false when --limit cut some or the query, or the
                writing of it, was stopped. Files that were passed over are told of on standard error.
                `hits` are offsets of Unicode scalars into `text` (of a match into `context`, its sentence), half-open;
                `lines` are first and last, from 1.
                Notes (rows left out, why it is empty) go to standard error, in json also under notes. Control
                characters of documents are never sent to a terminal: ESC is shown as ␛. CSV and TSV for a
                file or a pipe keep them.
                """),
        HelpPage(
            "scripts", "Scripts and pipes", "脚本与管道", """
                A script is a file of statements; # opens a comment, so a first line #! is one.

                    yinde run report.yinde papers/
                    yinde check report.yinde                 # finds every error, runs nothing
                    yinde fmt --lang zh report.yinde         # the same in Chinese, in canonical form
                    echo 'find "氢能" | count' | yinde papers/
                    yinde -e 'let a = find "氢能"' -e 'a | count' papers/

                `explain` before a query shows its plan, `explain analyze` also rows and milliseconds of each step.
                Nothing runs if any statement is wrong. Exit codes: 0 rows found, 1 none, 2 the query, script or
                option is wrong, 3 a file cannot be read, 130 interrupted. --quiet prints nothing and leaves the code.
                """),
        HelpPage(
            "inspect", "How a file was understood", "查看结构还原", """
                    yinde inspect papers/a.txt
                    yinde inspect papers/a.txt --format json
                    yinde inspect --map text=story news.csv

                The command prints what recovery made of a file and why: the role of every line, which fragments were
                joined on what evidence, which paragraphs repeat an earlier one. Of JSONL and CSV each record is shown,
                the columns that are its fields first. What recovery is not sure of is marked; queries can ask for it:
                find articles where uncertain, find paragraphs where duplicate.
                """),
        HelpPage(
            "citing", "Where a result comes from", "引用出处", """
                Every unit shows its file and lines, in reading order: papers/a.txt:73-75,98 is text that begins on
                lines 73 to 75 and goes on at line 98. `show location` is the same as a column. Files of a collection
                are never written.
                """),
    ]
}
