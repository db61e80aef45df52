#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the French translation against the sources; needs gettext's tools, nothing else.

translations.py complete ROOT   every text of the sources has its French, and every source with texts stands in po/POTFILES
translations.py french ROOT     the French keeps the typography that Canevas applies to documents
translations.py self-test       the rules of the two above find what they should
"""

import os
import re
import subprocess
import sys
import tempfile

NO_BREAK = '\u00a0'
NARROW = '\u202f'

# What xgettext must know of GLib's macros; the same as meson's preset "glib" for the target canevas-pot.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
SOURCES = ('.c', '.h', '.ui', '.desktop.in', '.metainfo.xml.in', '.gschema.xml')
FOLDERS = ('src', 'data', 'resources')
TEMPLATES = os.path.join('resources', 'documents')


def extract(root, files, output):
    """Runs xgettext; the extraction rules of our own XML stand in po/its."""
    environment = dict(os.environ, LC_ALL='C', GETTEXTDATADIRS=os.path.join(root, 'po'))
    command = ['xgettext', '--from-code=UTF-8', '--package-name=canevas', '-o', output]
    command += ['--keyword=' + keyword for keyword in KEYWORDS] + files
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)


def read_po(path):
    """Yields (line, flags, fields) for each entry, fields being msgctxt, msgid, msgid_plural, msgstr, msgstr[0]…"""
    flags, fields, current, start = set(), {}, None, 0
    with open(path, encoding='utf-8') as lines:
        for number, line in enumerate(list(lines) + ['\n'], 1):
            line = line.strip()
            if not line or line.startswith('#'):
                if fields and any(key.startswith('msgstr') for key in fields):
                    yield start, flags, fields
                    flags, fields, current = set(), {}, None
                if line.startswith('#,'):
                    flags = {flag.strip() for flag in line[2:].split(',')}
                continue
            match = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s+(".*")$', line)
            if match:
                if match[1] in ('msgctxt', 'msgid') and 'msgstr' in fields:
                    yield start, flags, fields
                    flags, fields = set(), {}
                if not fields:
                    start = number
                current, line = match[1], match[2]
            fields[current] = fields.get(current, '') + unquote(line)


def unquote(text):
    return re.sub(r'\\(.)', lambda match: {'n': '\n', 't': '\t'}.get(match[1], match[1]), text[1:-1])


def listed_files(root):
    with open(os.path.join(root, 'po', 'POTFILES'), encoding='utf-8') as lines:
        return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def candidate_files(root):
    for folder in FOLDERS:
        for where, _, names in os.walk(os.path.join(root, folder)):
            relative = os.path.relpath(where, root)
            for name in sorted(names):
                if name.endswith(SOURCES) or (relative == TEMPLATES and name.endswith('.xml')):
                    yield os.path.join(relative, name)


def has_texts(root, path, folder):
    output = os.path.join(folder, 'one.pot')
    if os.path.exists(output):
        os.remove(output)
    extract(root, [path], output)
    return os.path.exists(output)


def key(fields):
    return fields.get('msgctxt'), fields['msgid'], fields.get('msgid_plural')


def compare(texts, french):
    """What is wrong with the French of each text."""
    for _, _, fields in texts:
        flags, translation = french.get(key(fields), (set(), None))
        forms = [value for name, value in (translation or {}).items() if name.startswith('msgstr')]
        if fields['msgid'] == '':
            continue
        if translation is None:
            yield 'missing from fr.po: “%s”' % fields['msgid']
        elif 'fuzzy' in flags:
            yield 'fuzzy in fr.po: “%s”' % fields['msgid']
        elif not all(forms) or len(forms) != (2 if 'msgid_plural' in fields else 1):
            yield 'not translated in fr.po: “%s”' % fields['msgid']


def check_complete(root):
    faults = []
    listed = listed_files(root)
    faults += ['po/POTFILES names %s, which is not there' % path
               for path in listed if not os.path.exists(os.path.join(root, path))]
    faults += ['po/POTFILES names %s twice' % path for path in sorted({path for path in listed if listed.count(path) > 1})]
    if faults:
        return faults
    with tempfile.TemporaryDirectory() as folder:
        faults += ['%s has texts to translate and is missing from po/POTFILES' % path
                   for path in candidate_files(root) if path not in listed and has_texts(root, path, folder)]
        template = os.path.join(folder, 'canevas.pot')
        extract(root, listed, template)
        french = {key(fields): (flags, fields) for _, flags, fields in read_po(os.path.join(root, 'po', 'fr.po'))}
        faults += compare(read_po(template) if os.path.exists(template) else [], french)
    done = subprocess.run(['msgfmt', '--check', '-o', os.devnull, os.path.join(root, 'po', 'fr.po')], capture_output=True,
                          text=True, env=dict(os.environ, LC_ALL='C'))
    if done.returncode != 0:
        faults += done.stderr.splitlines()
    return faults


# What is not a sentence: addresses, options and their values, directives of printf, names between code marks, JSON and
# placeholders between braces, markup, a sign that is spoken of, the keywords of a desktop file.
TECHNICAL = re.compile(r'https?://\S+|`[^`]*`|\{[^}]*\}|(?<=«\u00a0)["\'](?=\u00a0»)|^(?:[^;]+;(?! )){2,}$|'
                       r'--[a-z-]+(?:[= ][A-Z]+=[A-Z]+)?|%%|%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:l|ll|z)?[diufgeGsxXc]|'
                       r'%" ?G_[A-Z0-9_]+ ?"|</?[a-z]+[^>]*>|&[a-z]+;|(?<![\w.…])\*?\.[a-z]{2,8}\b')

RULES = [
    (re.compile(r"'"), 'write ’ for \''),
    (re.compile(r'"'), 'write « » for "'),
    (re.compile(r'\.\.\.'), 'write … for ...'),
    (re.compile('[^' + NARROW + r'!?][;!?](?=\W|$)'), 'put U+202F before ; ! ?'),
    (re.compile('[^' + NO_BREAK + r'](?<!^):(?=\s|$)'), 'put U+00A0 before :'),
    (re.compile('«(?!' + NO_BREAK + ')'), 'put U+00A0 after «'),
    (re.compile('(?<!' + NO_BREAK + ')»'), 'put U+00A0 before »'),
    (re.compile(r'[\dX][^' + NARROW + r']?(?:\ue000|€)'), 'put U+202F before % and €'),
    (re.compile(r'\b\d+ (?:h|min|jours?|mois|ans?|secondes?|minutes?|caractères)\b'), 'put U+00A0 between a number and its unit'),
    (re.compile(r'\bn° '), 'put U+00A0 after n°'),
    (re.compile(r' $|^ (?=\S)| (?=[,.])| {2}'), 'a space too many'),
]


def without_technical(text):
    """Puts X for what prints as a word or number, U+E000 for the printed percent sign."""
    def stand_in(match):
        if match[0] == '%%':
            return '\ue000'
        return '' if match[0].startswith('<') else 'X'
    return TECHNICAL.sub(stand_in, text)


def french_faults(text, spaces_count=True):
    plain = without_technical(text)
    found = []
    for pattern, advice in RULES:
        if advice == 'a space too many' and not spaces_count:
            continue
        if any(pattern.search(line) for line in plain.split('\n')):
            found.append(advice)
    return found


def check_french(root):
    faults = []
    path = os.path.join(root, 'po', 'fr.po')
    for line, _, fields in read_po(path):
        if fields.get('msgid') == '':
            continue
        # A text that is laid out with spaces (help of the command line) is in English too.
        laid_out = re.search(r'  |^ | $', fields['msgid'], re.MULTILINE) is not None
        for key, value in fields.items():
            if key.startswith('msgstr'):
                faults += ['fr.po:%d: %s: “%s”' % (line, advice, value) for advice in french_faults(value, not laid_out)]
    return faults


GOOD = [
    'Réf.' + NO_BREAK + ': n°' + NO_BREAK + '12', 'Qui' + NARROW + '?', 'Quoi' + NARROW + '?!', 'L’agent',
    '« Projet »'.replace(' ', NO_BREAK),
    '10' + NARROW + '%%', '%d' + NARROW + '%%', '186 000'.replace(' ', NARROW) + NARROW + '€', 'à 12:30', '--set KEY=VALUE',
    '{"format": "canevas"}', 'fermé par «' + NO_BREAK + '"' + NO_BREAK + '»', 'projet;note;', 'le {date}', 'par .pdf ou .odt.',
    'Voir https://canevas.fr/?a=b;c', 'Tapez `canevas new: "x"`', 'Exporter…', '(en %)'.replace('%', '%%'), 'Annuler' + NO_BREAK + ': %s',
    '<b>Objet</b>' + NO_BREAK + ': %s', 'au plus 10 000 lignes'.replace('10 000', '10' + NARROW + '000'),
]
BAD = [
    'Réf: 12', 'Réf : 12', 'Qui?', 'Qui ?', 'Qui' + NO_BREAK + '?', 'L\'agent', '«Projet»', '« Projet »', '10 %%', '%d%%', '10%%', '186 €',
    'Exporter...',
    'n° 12', 'Le "projet"', 'Fin ;', 'dans 5 jours', 'Deux  espaces',
]


def self_test(root):
    faults = ['refused although right: “%s” (%s)' % (text, '; '.join(french_faults(text))) for text in GOOD if french_faults(text)]
    faults += ['accepted although wrong: “%s”' % text for text in BAD if not french_faults(text)]
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, 'po'))
        os.makedirs(os.path.join(folder, 'src'))
        header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: fr\\n"\n'
        cases = [
            ('complete', 'msgid "One"\nmsgstr "Un"\n', ['src/one.c'], 0),
            ('missing', '', ['src/one.c'], 1),
            ('untranslated', 'msgid "One"\nmsgstr ""\n', ['src/one.c'], 1),
            ('fuzzy', '#, fuzzy\nmsgid "One"\nmsgstr "Un"\n', ['src/one.c'], 1),
            ('unlisted source', 'msgid "One"\nmsgstr "Un"\n', ['src/two.c'], 1),
        ]
        for name, body, listed, expected in cases:
            for path, text in (('src/one.c', 'char *a = _("One");\n'), ('src/two.c', 'char *b = "Two";\n'),
                               ('po/POTFILES', '\n'.join(listed) + '\n'), ('po/fr.po', header + '\n' + body)):
                with open(os.path.join(folder, path), 'w', encoding='utf-8') as file:
                    file.write(text)
            if (len(check_complete(folder)) > 0) != (expected > 0):
                faults.append('the check of completeness is wrong about: %s' % name)
    return faults


def main():
    checks = {'complete': check_complete, 'french': check_french, 'self-test': self_test}
    if len(sys.argv) < 2 or sys.argv[1] not in checks:
        sys.exit(__doc__)
    faults = checks[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else '.')
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == '__main__':
    main()
