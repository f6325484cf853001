"""How work is done in any field, and what shows it: manner, pace, people, tools. Data: see the package."""

from __future__ import annotations

SAME: tuple[str, ...] = (
    "ict, computer, it skill, computer literate, computer skill, digital skill",
    "deadline, time limit, cut off, due date, turnaround",
    "line manager, manager, boss, superior, head",
    "freedom of information, foi, access to information, access law, information request",
    "brainstorm, ideation, idea workshop",
    "secondment, seconded, on loan to",
    "business trip, trip, travel, travelled",
    "key performance indicator, kpi, metric, plan, target figure",
    "mystery shopper, mystery visit, mystery guest, secret shopper",
    "self employed, freelance, freelancer, own business, sole trader",
)
NEAR: tuple[str, ...] = ()
SHOWS: tuple[str, ...] = (
    "escalate, deteriorate, deterioration, early sign: early warning, news score, called doctor, outreach, crash call, "
    "sepsis, noticed, alerted, rapid response",
    "external counsel, outside counsel, external lawyer, law firm: instructed, outside firm, firm, panel firm",
    "legal topic, train colleague, teach colleague, knowledge sharing, share knowledge: session, lunch, workshop, "
    "brown bag, talk, showed, seminar, handbook, playbook, guild",
    "technology contract, technology law, software contract, saas: software licence, licences, hosting, cloud "
    "agreement, data processing agreement",
    "priority, competing priority, workload, heavy workload, prioritise: triage, request a month, cases at a time, "
    "parallel, queue, tickets, board, backlog, at once",
    "finite element, fea, verify strength, strength calculation, structural analysis: ansys, abaqus, nastran, "
    "simulation, calculated, fem, stress",
    "tooling, work with supplier, supplier quality, cost: toolmaker, piece price, unit price, mould, foundry, "
    "suppliers, travelled to",
    "engineering change, support production, production support, line support: line stop, stoppage, downtime, shop "
    "floor, rework, deviation, series",
    "product development, develop product, new product: designed, modelled, product family, prototype, launched, "
    "variants, patent, series, from idea to",
    "behaviour, manage behaviour, discipline, positive behaviour: reward, exclusion, detention, routines, calm corner, "
    "sanctions, praise",
    "engaging lesson, teach lesson, plan lesson, curriculum: topic, unit, taught, scheme of work, project week, "
    "romans, volcanoes, projects",
    "key stage 1, key stage one: year 1, year 2",
    "key stage 2, key stage two: year 3, year 4, year 5, year 6",
    "key stage 3, key stage three: year 7, year 8, year 9",
    "key stage 4, key stage four: year 10, year 11, gcse",
    "ict, learning technology, technology in classroom: tablets, laptops, online homework, interactive whiteboard, "
    "coding club, smartboard, scratch",
    "presentation, presentation skill, present: slides, committee, board, conference, talk, pitched, told, deck, "
    "steering",
    "sales target, target, target driven, goal: beat plan, over plan, above plan, percent of plan, quota, beat, "
    "exceeded, record, ranked",
    "visual standard, visual merchandising, shop appearance, store presentation: window, look book, displays, "
    "planogram, mannequin",
    "customer service, outstanding service, service quality, customer experience: mystery, review, score, regulars, "
    "praised, rating, thanked, nps, feedback card",
    "commercial awareness, business awareness, commercial mindset, business acumen: best seller, margin, profit, "
    "sales report, turnover, takings, upsell, revenue",
    "political sensitivity, politically neutral, political awareness, diplomacy: all parties, councillors, neutral, "
    "cross party, minister, mp, mayor",
    "request, freedom of information, enquiry, answer request: replied, enquiries, access law, within days, statutory "
    "deadline, responded",
    "audience, different audience, plain english, clear writing: plain language, leaflet, easy read, summary, "
    "explained, rewrote, shortened, translated",
    "deadline, tight deadline, meet deadline, time pressure: overnight, never missed, print date, within the day, "
    "within hours, same day, on time, ahead of, before deadline, filed on time",
    "calibrate, keep equipment, maintain instrument, equipment maintenance: serviced, pipettes, calibrated, "
    "maintenance log, qualified, in charge of machine, looked after, repaired",
    "supervise, supervise technician, supervise staff, guide: assistants, looked after, students, interns, "
    "apprentices, oversaw, in charge of, juniors, supported",
    "careful, reliable, reliability, work carefully: no errors, never, without error, double check, two signatures, "
    "audit without finding, trusted",
    "stress, under stress, under pressure, pressure, hectic: calm, fire alarm, alone, emergency, rush, full house, "
    "peak, evacuation, busy",
    "sales experience, selling, sales: sold, rate agreement, contracts, customers, commission, upgrades, accounts, "
    "offers",
    "organised, well organised, structured, organisational skill: schedule, calendar, checklist, plan, board, on time, "
    "never missed, coordinated, filed",
    "lead through change, change, transformation, change leadership: moved, merged, introduced, relocation, "
    "go live, new system, reorganised, restructured",
    "budget responsibility, budget, cost responsibility, profit and loss: cost per, saved, under budget, spend, p&l, "
    "cost centre, savings",
    "manage team, lead team, staff management, team management: people, agents, staff, crew, headed, supervisor, led, "
    "direct reports, operators, drivers",
    "recruit, hiring, recruitment: hired, interviewed, candidates, selected, hires, found staff, assessment centre",
    "review code, code quality, mentor engineer: paired, pull request, juniors, pairing, guild, style guide",
    "reduce cost, cost reduction, cloud cost, savings: bill, cut, saved, cheaper, halved, percent less, third less",
    "shape product, work with product, product manager: defined, feature, roadmap, discovery, user stories, specified",
    "reliability, observability, monitoring: error budget, alerts, dashboards, slo, traces, grafana, runbook, uptime",
    "measure performance, report performance, marketing report: conversion, attribution, leads, dashboard, analytics, "
    "hubspot, cost per lead, click rate",
    "written english, excellent english, writing skill: journalism, reporter, editor, copywriter, english literature, "
    "published, proofreading, native speaker",
    "freelancer, agency, manage agency: briefed, freelance, contractors, studio, agencies, photographers",
    "social service, community service, partner service: care agency, therapists, district nurse, home care, referral",
    "guest complaint, vip, guest relation, difficult guest: unhappy, won back, apologised, recovered, goodwill, "
    "review score, regulars",
    "room revenue, maximise revenue, revenue management, yield: upgrade, occupancy, rate, upsell, average rate, "
    "revpar, overbooking",
    "equality law, equal opportunity, diversity: equality impact, equality act, inclusion, discrimination, accessible",
    "data, analyse data, data analysis: mapped, survey, figures, spreadsheet, compared, measured, evaluated, charts",
    "consult resident, consultation, engage community, public consultation: drop in, evening, hearing, workshop, "
    "questionnaire, residents, petition",
    "brief, prepare brief, advise leadership, monitor legislation: briefing, bills, weekly note, lines to take, "
    "ministers, directors",
    "health and safety, accountable for safety, safe workplace: accident, lost time, safety committee, near miss, fire "
    "warden, walk round",
    "carrier, logistics partner, third party carrier: collections, hauliers, dhl, ups, forwarders, trucks, parcel "
    "service",
    "pleasant manner, appearance, well groomed, service minded, friendly: guests, regular guests, praised, smile, "
    "thank you letters, five star",
    "curious, curiosity, analytical thinking, analytical mind: found, discovered, traced, dug, uncovered, reconciled, "
    "spotted",
    "explain to business, business partner, partner with department: plant manager, department heads, managers, "
    "cost centre owners, store managers",
    "trustworthy with money, cash, cash control: cashed up, till difference, safe, banking, takings, city tax",
)
