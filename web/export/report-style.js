// The style of the report, exported or printed: black on white, verdicts by sign, outline and word.
export const style = `
.report *{box-sizing:border-box}.report{margin:0 auto;padding:32px 24px;max-width:900px;font:15px/1.5 "Public Sans",system-ui,sans-serif;color:#16181d;background:#fff}
.report :is(h1,h2,h3,p,ul,ol,blockquote){margin:0;padding:0}.report h1{font-size:26px;line-height:1.2;margin-bottom:6px}.report h2{font-size:18px;margin:32px 0 8px;border-bottom:2px solid #16181d;padding-bottom:4px}
.report h3{font-size:16px;margin-bottom:6px;line-height:1.35}.report p{margin:6px 0}.report :is(.src,blockquote){font-family:"Source Serif 4","Source Serif 4 Variable",Charter,Georgia,serif}
.report table{border-collapse:collapse;width:100%;font-size:13px;margin:8px 0}.report :is(th,td){text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid #d0d0ca;overflow-wrap:break-word}
.report .r-fact,.report .r-quote{border-top:1px solid #d0d0ca;padding:14px 0 10px;break-inside:avoid}.report tr{break-inside:avoid}
.report .r-sign{display:inline-block;min-width:24px;text-align:center;font:700 14px/1.3 system-ui,sans-serif;border:1.5px solid #16181d;margin-right:8px}
.report .r-sign.conflict{background:#16181d;color:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}.report .r-sign.agreed{border-radius:50%}.report .r-sign.single{border-style:dashed;border-radius:50%}.report .r-sign.repeated{border-style:double;border-width:4px}.report .r-sign.differs{border-radius:8px}
.report .r-word{font-size:12px;font-weight:400;color:#474b54;margin-left:8px;white-space:nowrap}.report .r-counts{display:flex;flex-wrap:wrap;gap:6px 22px;list-style:none;margin:10px 0}.report .r-counts b{margin-right:5px}.report .r-first{margin:0;padding-left:0;list-style:none}.report .r-first li{padding:3px 0}
.report blockquote{margin:6px 0 6px 34px}.report blockquote b{font-weight:600;border-bottom:2px solid #16181d}.report cite{display:block;font:12px/1.4 system-ui,sans-serif;color:#474b54}
.report .r-own{color:#474b54;font-size:13px}.report nav ol{columns:2;font-size:13px;padding-left:20px}.report .r-plain{list-style:none}.report .r-cap{border:1px solid #16181d;border-radius:4px;padding:0 4px;font-size:12px;font-weight:600;margin-right:4px;white-space:nowrap}
.report .r-note{border-left:3px solid #16181d;padding-left:10px}.report .r-matrix :is(td,th){overflow-wrap:anywhere}.report .r-matrix td.r-odd{font-weight:600;border-bottom:2px solid #16181d}.report .r-none{color:#656a74}
@media print{@page{margin:16mm 15mm}@page wide{size:A4 landscape}.report{font-size:9.5pt;max-width:none;padding:0}.report nav{display:none}.report .r-landscape{page:wide}.report h2{break-after:avoid}}`;
