/**
 * What goes before the library's script for bash, which counts on a function of the bash-completion package
 * that not every machine has, and whose constants fail when it is read again, as by `source ~/.bashrc`.
 */
export const BASH_BEGIN = `if ! declare -F __dreams_complete > /dev/null; then
if ! declare -F _get_comp_words_by_ref > /dev/null; then
_get_comp_words_by_ref() {
    cword=$COMP_CWORD
    cur=\${COMP_WORDS[cword]}
    prev=\${COMP_WORDS[cword-1]}
    words=("\${COMP_WORDS[@]}")
}
fi

`;

/** What goes after it: where a file is wanted, no word is offered, and bash offers its files. */
export const BASH_END = `complete -o default -F __dreams_complete dreams
fi
`;
