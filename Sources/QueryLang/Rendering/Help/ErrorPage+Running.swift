extension ErrorPage {
    static let running: [ErrorPage] = [
        ErrorPage(
            .interrupted, "the query was interrupted", "查询被中断",
            "Ctrl-C, or the end of --timeout, stops a query with what it has: the result is that of the documents done so far and of the first rows of the next, says how far it came, and is what `it` then stands for. Ctrl-C again gives it up. Files that were read before a stop are kept: the first statement is answered over them. The statements after it are not run, save writes nothing, and the command ends with code 130.",
            .situation("Ctrl-C while a query runs."), mend: "Narrow the query: fewer documents (`in`), or `first n`, which looks no further than it must."),
        ErrorPage(
            .limitExceeded, "a bound on work was reached", "超出计算上限",
            "Some results can be larger than the collection (every n-gram, every combination of values); they are bounded so that memory is: 20 million rows or hits, 5 million different groups, n-grams or rows of distinct, 1 GiB of keys to sort or group by. The message says which bound was met.",
            .situation("ngrams 1 to 50 over a large collection."), mend: "Ask for less: a smaller n, `sample`, or a `where` before the stage."),
        ErrorPage(
            .regexTooCostly, "a regular expression takes too long on some text", "正则表达式耗时过长",
            "Matching is bounded in steps for each paragraph. Repetitions inside repetitions, such as (a+)+, can need exponentially many.",
            .situation("find /(.*)*。/ on a very long paragraph."), mend: "Let each character be matched in one way only: /[^。]*。/"),
    ]

    static let files: [ErrorPage] = [
        ErrorPage(
            .missingFile, "a file or folder does not exist", "文件或文件夹不存在",
            "The path was given on the command line or in use, and nothing is there. A path in use is relative to the script that it stands in.",
            .situation("yinde papres/"), mend: "yinde papers/"),
        ErrorPage(
            .unreadableFile, "a file cannot be read", "文件无法读取",
            "The system refused: no permission, or an error of the disk. The file is left out, the others are read.",
            .situation("A file without read permission in the folder."), mend: "chmod u+r FILE"),
        ErrorPage(
            .binaryFile, "a file holds no text", "不是文本文件",
            "The bytes are those of a picture, an archive, a PDF or a program. Text is read: plain text, Markdown and annotated pages in JSON.",
            .situation("A .pdf or .docx in the folder."), mend: "Save the document as text and give that."),
        ErrorPage(
            .invalidEncoding, "bytes of a file are no text in its encoding", "文件编码有误",
            "The encoding was found (UTF-8, GB18030, Big5, UTF-16), but some bytes do not follow it; each such place is read as U+FFFD �.",
            .situation("A UTF-8 file that was cut in the middle of a character."), mend: "iconv -f GB18030 -t UTF-8 FILE > FIXED"),
        ErrorPage(
            .hugeFile, "a file is too large", "文件过大",
            "Files above the bound are left out, so that one wrong path does not fill the memory.",
            .situation("A disk image in the folder."), mend: "Split the file, or give the folder without it."),
        ErrorPage(
            .wouldOverwrite, "saving would write over a file of the collection", "会覆盖语料文件",
            "Source files are never written. save takes any other path.",
            .situation("find articles | save \"papers/a.txt\" in the collection papers/."),
            mend: "find articles | save \"articles.csv\""),
    ]
}
