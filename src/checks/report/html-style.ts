/** How the printed report looks: readable in black and white, rows kept whole, the table's head on every page. */
export const REPORT_STYLE = `
@page{size:A4 portrait;margin:16mm 14mm 18mm;@bottom-center{font:9pt sans-serif;color:#444}}
*{box-sizing:border-box}
body{font:10.5pt/1.55 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC","Source Han Sans SC","WenQuanYi Micro Hei",SimSun,sans-serif;color:#1a1a1a;background:#fff;max-width:190mm;margin:0 auto;padding:6mm}
@media print{body{max-width:none;padding:0 1mm}}
header{text-align:center}
h1{font-size:20pt;margin:0 0 2mm}
h2{font-size:13pt;margin:8mm 0 2mm;break-after:avoid}
p{margin:0 0 2mm}
.of{margin:0;overflow-wrap:anywhere}
.counts{font-size:13pt;font-weight:700;margin:5mm 0 3mm}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin-top:3mm}
thead{display:table-header-group}
th,td{border:.75pt solid #777;padding:1.2mm 1.8mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#e7e6e6;text-align:center;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.level th{background:#f4f4f4;font-size:11pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.level{break-after:avoid}
tr{break-inside:avoid}
col.number{width:12mm}
col.severity{width:14mm}
col.place{width:40mm}
td:nth-child(-n+2){text-align:center}
.error td:nth-child(2){font-weight:700;color:#b00000}
.warning td:nth-child(2){font-weight:700;color:#7a4400}
td p{margin:1mm 0 0;color:#333}
td .code{font-size:8pt;color:#666}
footer{margin-top:6mm;break-inside:avoid}
.sign{margin-top:8mm}
`.trim();
