package org.tsumiki.print;

/** How sheets look: ink on white, for any printer, also without colour. */
final class Style {
  /** For what is read page by page. */
  static final String UPRIGHT =
      """
      @page { size: A4; margin: 15mm 16mm 18mm 16mm;
        @bottom-right { content: counter(page) " / " counter(pages); font-family: Tsumiki; font-size: 9pt; color: #4d5361; }
        @bottom-left { content: "Tsumiki"; font-family: Tsumiki; font-size: 9pt; color: #4d5361; } }
      """;

  /** For what hangs on a wall. */
  static final String AWARD = "@page { size: A4 landscape; margin: 9mm; }";

  static final String CSS =
      """
      body { font-family: Tsumiki; font-size: 12pt; line-height: 1.75; color: #1f2430; margin: 0; }
      body.ruby { line-height: 2.05; }
      body.guide { font-size: 10.5pt; }
      body.worksheet { font-size: 14pt; }
      body.worksheet h2 { font-size: 16pt; margin-top: 7mm; }
      body.worksheet .line { height: 13mm; }
      .r { display: inline-block; text-align: center; line-height: 1; white-space: nowrap; }
      .r .t { display: block; font-size: 55%; line-height: 1.05; }
      .r .b { display: block; line-height: 1.05; }
      .w { white-space: nowrap; }
      .over { font-size: 10pt; color: #4d5361; }
      .kind { border: 1pt solid #1f2430; border-radius: 3pt; padding: 1pt 6pt; color: #1f2430; }
      h1 { font-size: 21pt; margin: 2mm 0 3mm 0; line-height: 1.5; font-weight: normal; }
      h2 { font-size: 13pt; margin: 5mm 0 1mm 0; padding-left: 3mm; border-left: 2.2mm solid #1d4ed8; font-weight: normal; page-break-after: avoid; page-break-inside: avoid; }
      p { margin: 1.5mm 0; }
      ul, ol { margin: 1mm 0 1mm 0; padding-left: 7mm; }
      li { margin: 0.6mm 0; page-break-inside: avoid; }
      code { font-family: Tsumiki; border: 0.5pt solid #8c8474; padding: 0 2pt; }
      .facts { color: #4d5361; }
      .box { border: 1.2pt solid #1f2430; border-radius: 6pt; padding: 2mm 4mm; margin: 3mm 0; page-break-inside: avoid; }
      .box-title { font-size: 10pt; color: #4d5361; }
      .who { width: 100%; border-collapse: collapse; }
      .who td { border-bottom: 1pt solid #1f2430; height: 11mm; vertical-align: bottom; font-size: 10pt; }
      .who .name { width: 65%; }
      .rows p { page-break-inside: avoid; }
      .line { border-bottom: 0.8pt solid #8c8474; height: 10mm; }
      .fill { display: inline-block; width: 55mm; border-bottom: 0.8pt solid #8c8474; height: 8mm; }
      .hint { color: #4d5361; }
      .pairs { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
      .pairs td { border: 0.6pt solid #8c8474; padding: 1.2mm 2mm; vertical-align: top; page-break-inside: avoid; }
      .pairs td:first-child { width: 30%; }
      body.certificate { text-align: center; }
      .frame { border: 3pt solid #1f2430; border-radius: 10pt; padding: 3mm; }
      .frame-inside { border: 0.8pt solid #1f2430; border-radius: 7pt; padding: 9mm 30mm 6mm 30mm; height: 164mm; }
      .brick { display: inline-block; width: 12mm; height: 7mm; border-radius: 2pt; margin: 0 1mm; }
      .red { background: #b42318; } .blue { background: #1d4ed8; } .green { background: #15663a; }
      .award { font-size: 36pt; line-height: 1.2; padding-top: 9mm; }
      .award-name { font-size: 28pt; border-bottom: 1pt solid #1f2430; width: 130mm; margin: 6mm auto 5mm auto; height: 17mm; }
      .award-pack { font-size: 20pt; line-height: 1.5; }
      .award-why { margin: 3mm 0; font-size: 13pt; }
      .award-lessons { margin: 1mm auto; text-align: left; font-size: 12pt; line-height: 1.7; }
      .award-lessons td { padding: 0 6mm 0 0; }
      .sign { width: 100%; margin-top: 4mm; }
      .sign td { width: 50%; border-bottom: 1pt solid #1f2430; height: 12mm; vertical-align: bottom; text-align: left; font-size: 10pt; }
      """;

  private Style() {}
}
