import { expect, test } from '@playwright/test';
import { codesIn, htmlToText } from '../../fixtures/mail/code.ts';

test.describe('the codes of a text', () => {
  for (const { name, text, codes } of [
    { name: 'alone on its line', text: 'Bonjour,\n\n0417\n\nÀ bientôt', codes: ['0417'] },
    { name: 'alone on a line that is indented', text: 'Bonjour,\n \t\u00a00417 \u00a0\nÀ bientôt', codes: ['0417'] },
    { name: 'alone in the mail', text: '0417', codes: ['0417'] },
    { name: 'after « code » and a colon', text: 'Votre code de confirmation : 0417', codes: ['0417'] },
    { name: 'after « Code: » without spaces', text: 'Code:0417', codes: ['0417'] },
    { name: 'after a non-breaking space and a colon', text: 'Votre code\u00a0:\u00a00417.', codes: ['0417'] },
    {
      name: 'after « code », more words and a colon',
      text: 'Le code à saisir dans 10 minutes : 0417',
      codes: ['0417'],
    },
    // Each was a false alarm.
    { name: 'after a time of day', text: 'Votre code (valable jusqu’à 14:05) : 0417', codes: ['0417'] },
    { name: 'after a day and a time', text: 'Votre code du 27/11/2026 à 08:36 : 0417', codes: ['0417'] },
    { name: 'after « M. »', text: 'Votre code de confirmation, M. DUPONT : 0417', codes: ['0417'] },
    { name: 'after « Mme. »', text: 'Le code de Mme. DUPONT-ÉVRARD : 0417', codes: ['0417'] },
    { name: 'after « Dr. »', text: 'Code du Dr. DUPONT : 0417', codes: ['0417'] },
    { name: 'none: another number with a letter', text: 'Code APE : 8430C', codes: [] },
    { name: 'of zeros', text: 'Votre code : 0000', codes: ['0000'] },
    { name: 'with leading zeros', text: 'Votre code : 0007', codes: ['0007'] },
    { name: 'with CRLF line ends', text: 'Bonjour,\r\n\r\n0417\r\n\r\nÀ bientôt\r\n', codes: ['0417'] },
    { name: 'with CRLF, after « code »', text: 'Votre code : 0417\r\nValable 10 minutes\r\n', codes: ['0417'] },
    { name: 'the same twice', text: 'Votre code : 0417\n\n0417\n', codes: ['0417'] },
    { name: 'equal to the year beside it', text: 'Le 3 mars 2026\nVotre code : 2026', codes: ['2026'] },
    { name: 'two different', text: 'Votre code : 0417\nVotre code : 0418', codes: ['0417', '0418'] },
    { name: 'two different, each alone', text: '0417\n0418', codes: ['0417', '0418'] },
    { name: 'beside a year and a telephone number', text: '© 2026, 36 46, 3646\n0417\nle 19/08/2025', codes: ['0417'] },
    { name: 'none: of 3 digits', text: 'Votre code : 417\n417', codes: [] },
    { name: 'none: of 5 digits', text: 'Votre code : 04170\n04170', codes: [] },
    { name: 'none: spaced digits', text: 'Votre code : 0 4 1 7', codes: [] },
    { name: 'none: cut in two', text: 'Votre code : 04 17\n36 46', codes: [] },
    { name: 'none: four digits in a sentence', text: 'En 2026, appelez le 3646 pour recevoir un code.', codes: [] },
    { name: 'none: four digits after another word', text: 'Référence : 0417', codes: [] },
    { name: 'none: a code on the line before', text: 'Votre code ci-dessus\nRéférence : 0417', codes: [] },
    // Was a false alarm.
    {
      name: 'beside a colon of another sentence',
      text: 'Votre code : 0417\nNe donnez ce code à personne. Assistance : 3646',
      codes: ['0417'],
    },
    {
      name: 'none: after a sentence that ends like « M. »',
      text: 'Ne donnez ce code à personne, ni par SMTM. Assistance : 3646',
      codes: [],
    },
    { name: 'none: digits of another script', text: 'Votre code : ٠٤١٧', codes: [] },
    { name: 'none: no text', text: '', codes: [] },
  ]) {
    test(name, () => {
      expect(codesIn(text)).toEqual(codes);
    });
  }

  // Was a bug: `\b` knows no accented letter, so « é » looks like the end of a word before « code ».
  test('none: a word that ends like code', () => {
    expect(codesIn('Décodé, décode : 0417')).toEqual([]);
  });
});

test.describe('the codes of a mail in HTML alone', () => {
  for (const { name, html, codes } of [
    { name: 'bold, in a paragraph', html: '<p>Votre code de confirmation&nbsp;: <b>0417</b></p>', codes: ['0417'] },
    { name: 'in a paragraph of its own', html: '<p>Voici votre code</p><p><strong>0417</strong></p>', codes: ['0417'] },
    { name: 'in a list', html: 'Votre code<ul><li>0417</li></ul>', codes: ['0417'] },
    { name: 'in a quotation', html: 'Votre code<blockquote>0417</blockquote>', codes: ['0417'] },
    { name: 'centred beside a text', html: 'Votre code<center>0417</center>Merci', codes: ['0417'] },
    { name: 'in a heading', html: '<h1>Votre code : 0417</h1>', codes: ['0417'] },
    { name: 'between line breaks', html: 'Votre code<br>0417<br>Merci', codes: ['0417'] },
    { name: 'in a cell', html: '<table><tr><td>Votre code</td><td><b>0417</b></td></tr></table>', codes: ['0417'] },
    {
      name: 'in a table within a table',
      html: '<table><tr><td><table><tbody><tr><td>Code :</td></tr><tr><td>0417</td></tr></tbody></table></td></tr></table>',
      codes: ['0417'],
    },
    { name: 'cut into elements', html: '<p>Votre code : <b>04</b><b>17</b></p>', codes: ['0417'] },
    {
      name: 'beside what is not shown',
      html: '<html><head><title>2026</title><style>p { z-index:\n2026\n}</style></head><body><!--\n1111\n--><p>0417</p></body></html>',
      codes: ['0417'],
    },
    {
      name: 'beside a link and an image',
      html: '<p><a href="https://a.test/code:1111">Votre compte</a><img alt="" src="code:2222"></p><p>0417</p>',
      codes: ['0417'],
    },
    { name: 'two different', html: '<p>Votre code : 0417</p><p>Votre code : 0418</p>', codes: ['0417', '0418'] },
    // Each of the next four was a false alarm.
    {
      name: 'one digit to a cell',
      html: '<p>Votre code</p><table><tr><td>0</td><td>4</td><td>1</td><td>7</td></tr></table><p>Merci</p>',
      codes: ['0417'],
    },
    {
      name: 'one digit to a cell, with markup and white space',
      html: '<table><tr>\n<td class="a"> <b>0</b> </td>\n<td>&nbsp;4</td>\n<TD>1</TD>\n<td><span>7</span></td>\n</tr></table>',
      codes: ['0417'],
    },
    {
      name: 'one digit to a cell, set apart by empty cells',
      html: '<table><tr><td>0</td><td width="8"></td><td>4</td><td>&nbsp;</td><td>1</td><td></td><td>7</td></tr></table>',
      codes: ['0417'],
    },
    {
      name: 'one digit to a cell, after « code »',
      html: '<table><tr><td>Votre code :</td><td>0</td><td>4</td><td>1</td><td>7</td></tr></table>',
      codes: ['0417'],
    },
    {
      name: 'none: one digit to a row',
      html: '<table><tr><td>0</td></tr><tr><td>4</td></tr><tr><td>1</td></tr><tr><td>7</td></tr></table>',
      codes: [],
    },
    {
      name: 'none: digits in two rows',
      html: '<table><tr><td>0</td><td>4</td></tr><tr><td>1</td><td>7</td></tr></table>',
      codes: [],
    },
    {
      name: 'none: five cells of one digit',
      html: '<table><tr><td>0</td><td>4</td><td>1</td><td>7</td><td>2</td></tr></table>',
      codes: [],
    },
    {
      name: 'none: numbers and digits in cells',
      html: '<table><tr><td>Juin</td><td>04</td><td>1</td><td>7</td></tr></table>',
      codes: [],
    },
    {
      name: 'beside a table of numbers',
      html: '<table><tr><td>Juin</td><td>0417</td><td>2</td><td>3</td></tr></table>',
      codes: ['0417'],
    },
    { name: 'none: a year and 36 46', html: '<p>Appelez le 36&nbsp;46</p><p>© 2026 ameli</p>', codes: [] },
  ]) {
    test(name, () => {
      expect(codesIn(htmlToText(html))).toEqual(codes);
    });
  }
});
