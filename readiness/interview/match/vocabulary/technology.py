"""Software, networks, support, data, security, design. Data: see the package for how to read it."""

from __future__ import annotations

SAME: tuple[str, ...] = (
    "single page application, spa",
    "responsive design, mobile first",
    "accessibility, wcag, a11y, accessible, screen reader, barrierefrei",
    "pull request, code review, merge request, review code",
    "test driven development, tdd",
    "end to end test, e2e, cypress, playwright, selenium",
    "virtual machine, vm, virtualisation, virtualization, vmware, hyper v, proxmox",
    "active directory, ad, entra, azure ad, ldap, identity management",
    "single sign on, sso, saml, oauth",
    "multi factor authentication, mfa, two factor, 2fa",
    "microsoft 365, office 365, m365, o365, exchange online",
    "mobile device management, mdm, intune, jamf",
    "local area network, lan, network, networking",
    "wireless, wifi, wi fi, wlan",
    "vpn, virtual private network",
    "voice over ip, voip, sip, telephony",
    "firewall, palo alto, fortinet, pfsense",
    "penetration test, pentest, pen test, ethical hacking",
    "security information, siem, security monitoring",
    "vulnerability, cve, security hole, vulnerability management",
    "information security, it security, cyber security, cybersecurity, infosec",
    "disaster recovery, backup, restore, business continuity",
    "ticket, ticketing, incident, service request",
    "first level support, 1st level, first line, tier 1, level 1, service desk, help desk, it support, user "
    "support, desktop support",
    "second level support, 2nd level, second line, tier 2, level 2",
    "site reliability, sre, reliability",
    "service oriented, microservice, micro service, distributed system",
    "caching, cache, redis, memcached",
    "query tuning, query performance, slow query, index, database performance",
    "load test, performance test, jmeter, locust, k6",
    "computer vision, image recognition, opencv, object detection",
    "statistics, statistical, regression, hypothesis test, statistical analysis",
    "data visualisation, data visualization, chart, visualise, ggplot, matplotlib, d3",
    "data quality, data cleaning, data validation, clean data, duplicate record",
    "user research, user interview, usability test, usability testing",
    "design system, component library, pattern library, style guide",
    "wireframe, mockup, mock up, prototype, clickable prototype",
    "requirements engineering, requirement analysis, user story, specification, gather requirement, business analysis",
    "product roadmap, roadmap, backlog, product owner, prioritise backlog",
    "embedded, firmware, microcontroller, rtos, stm32, arduino",
    "programmable logic controller, plc, siemens s7, tia portal, allen bradley, sps",
    "game engine, unity, unreal",
    "geographic information system, gis, arcgis, qgis",
    "shell script, bash, shell, powershell, command line",
    "linux, unix, ubuntu, debian, red hat, rhel, centos",
    "windows server, windows",
    "message queue, message broker, event bus, queue",
    "technical documentation, runbook, wiki, confluence",
    "hardware, pc, laptop, notebook, workstation, printer",
    "deploy, deployment, rollout, release, ship",
    "refactor, refactoring, legacy, technical debt, modernise, modernize",
    "throughput, performance, scalability, scale, scalable",
    "web shop, online shop, e commerce, ecommerce",
    "robotic process automation, rpa, uipath",
    "large language model, llm, gpt, prompt, generative ai, chatbot",
)
NEAR: tuple[str, ...] = (
    "vmware, virtual machine, container, windows server, linux, server",
    "cisco, juniper, switch, router, vlan, firewall, network, ccna, routing, wireless, vpn",
    "nessus, burp, penetration test, siem, vulnerability, information security, firewall, soc",
    "intune, active directory, microsoft 365, group policy, windows",
    "ticket, help desk, service desk, first level support, second level support, servicenow, jira",
    "excel, sql, power bi, tableau, python, r, data analysis",
    "regression, machine learning, forecast, statistics, scikit learn, predictive model",
    "unity, unreal, c#, c++, game",
    "plc, automation, robot, scada, sensor, control system",
    "product roadmap, user story, scrum, backlog, product manager, stakeholder",
    "graphql, rest, grpc, api, soap",
    "cypress, selenium, playwright, jest, junit, pytest, unit test, automated test",
)
SHOWS: tuple[str, ...] = (
    "a b test, experiment, evaluate test: variant, control group, compared, conversion, significance, uplift, "
    "hypothesis",
    "data quality, quality of data, data cleaning: duplicates, validated, checks, cleaned, missing values, mismatches",
    "forecasting, forecast, prediction: predicted, prophet, arima, demand, time series, estimate",
    "set up device, hardware, workstation, equipment for new starters: laptops, notebooks, prepared, imaged, "
    "installed, phones, intune, jamf, desktops",
    "user account, account management, access right, permissions: active directory, passwords, reset, groups, "
    "entra, okta, access",
    "first level support, user support, support user: tickets, callers, closed, resolved, first contact, hotline, "
    "users",
    "data protection, privacy: gdpr, consent, anonymised, encrypted, deletion, dpia, hipaa",
    "data pipeline, etl, data integration: airflow, spark, dbt, nightly, ingest, loaded, kafka, talend, "
    "informatica, ssis, fivetran",
    "api, web service, integration: rest, graphql, webhook, endpoint, swagger, openapi, connected, soap, interface",
    "performance, optimise performance: faster, milliseconds, seconds to, halved, cache, profiling, load time, latency",
    "secure coding, application security, secure software: owasp, penetration test, code review, sast, threat "
    "model, vulnerability",
    "usability, user experience, user research: interviews, usability test, prototype, figma, persona, users, a b test",
    "product management, product owner, backlog: roadmap, user stories, prioritised, release, sprint, stakeholders, "
    "discovery",
    "legacy system, modernisation, migration: rewrote, moved, replaced, ported, from to, monolith, upgraded, cobol",
    "technical writing, document, documentation: wiki, runbook, manual, handbook, guide, readme, tutorial, wrote",
    "backup, disaster recovery, business continuity: restored, restore, veeam, snapshots, tape, failover, recovery",
    "prompt, generative ai, ai tool: chatgpt, copilot, langchain, rag, llm, gpt, embeddings",
    "simulation, modelling, numerical: matlab, ansys, simulink, finite element, monte carlo, comsol, cfd",
    "electronics, hardware development, circuit: pcb, altium, schematic, oscilloscope, soldering, fpga, vhdl, "
    "eagle, kicad",
    "robotics, automation, control engineering: plc, robot cell, kuka, ros, sensor, scada, abb, servo",
    "container orchestration, container, containerisation: kubernetes, openshift, docker, ecs, helm, nomad, podman",
    "cloud, public cloud, cloud platform, cloud provider: aws, azure, gcp, lambda, s3, ec2, cloudformation, eks, "
    "openstack, hetzner",
    "infrastructure as code, configuration management: terraform, ansible, puppet, chef, pulumi, cloudformation, salt",
    "continuous integration, build pipeline, devops: jenkins, github actions, gitlab ci, circleci, argo cd, azure "
    "devops",
    "monitoring, observability, alert: prometheus, grafana, datadog, nagios, zabbix, splunk, new relic, sentry, "
    "elastic, kibana, checkmk",
    "relational database, database, sql: postgresql, mysql, oracle, sql server, mariadb, sqlite, t sql, pl sql",
    "nosql, document database: mongodb, cassandra, dynamodb, redis, couchdb, firestore, elasticsearch",
    "message queue, message broker, event streaming, asynchronous: kafka, rabbitmq, sqs, kinesis, nats, pulsar, mqtt",
    "programming language, programming, coding, software development, scripting language, object oriented: python, "
    "java, c#, c++, go, rust, javascript, typescript, ruby, php, kotlin, swift, scala, perl, matlab",
    "scripting: python, bash, powershell, perl, shell script",
    "frontend, frontend framework, javascript framework, web development: react, vue, angular, svelte, next.js, "
    "html, css, tailwind",
    "web framework, backend framework, backend: django, flask, fastapi, rails, spring, laravel, express, asp.net, "
    "node.js, rest",
    "mobile development, mobile app: swift, kotlin, flutter, react native, android, ios, xcode, swiftui",
    "unit test, automated test, software testing, quality assurance: pytest, junit, jest, cypress, selenium, "
    "playwright, test case, coverage, regression test, test plan, bug",
    "version control: git, github, gitlab, subversion, svn, mercurial, bitbucket",
    "machine learning, machine learning framework, deep learning: pytorch, tensorflow, keras, scikit learn, "
    "xgboost, hugging face, random forest, gradient boosting, neural network, classifier",
    "business intelligence, data visualisation, dashboard: tableau, power bi, looker, qlik, metabase, superset, "
    "grafana",
    "data warehouse: snowflake, redshift, bigquery, synapse, star schema, dbt, databricks",
    "workflow orchestration, orchestration, scheduler: airflow, dagster, prefect, luigi, cron",
    "big data, distributed computing: spark, hadoop, flink, databricks, hive, petabyte, terabyte",
    "statistical software, statistics, data analysis: spss, stata, sas, r, matlab, pandas, jupyter, excel, survey",
    "design tool, ui design, prototyping: figma, sketch, adobe xd, invision, axure, wireframe",
    "graphic design, adobe creative suite, adobe, creative cloud: photoshop, illustrator, indesign, lightroom, "
    "after effects, premiere, affinity, poster, logo, brochure",
    "video editing: premiere, final cut, davinci resolve, after effects, footage, film, cut",
    "crm: salesforce, hubspot, pipedrive, zoho, dynamics, sugarcrm",
    "erp: sap, netsuite, dynamics, oracle, odoo, navision, infor, proalpha",
    "cms, content management: wordpress, drupal, typo3, contentful, joomla, strapi, shopify",
    "ticketing, ticket, ticketing system: jira, zendesk, servicenow, freshdesk, otrs, remedy, topdesk",
    "project management tool, project management software: jira, asana, trello, ms project, monday, basecamp, notion",
    "web analytics, analytics: google analytics, ga4, matomo, adobe analytics, mixpanel, hotjar, search console",
    "networking, network, network administration: cisco, ccna, vlan, switch, router, firewall, dns, dhcp, tcp, bgp, "
    "lan",
    "information security, security: iso 27001, cissp, oscp, penetration test, siem, firewall, vulnerability, mfa, "
    "phishing, edr, hardening, soc",
    "operating system: windows, linux, macos, ubuntu, unix",
    "virtualisation: vmware, hyper v, proxmox, esxi, kvm, citrix",
    "agile: scrum, kanban, sprint, stand up, retrospective, product owner, safe, jira",
    "cad, cad software, technical drawing: autocad, solidworks, catia, revit, inventor, creo, nx, fusion 360, "
    "archicad, vectorworks, blueprints",
    "incident management, on call: outage, pager, incident, post mortem, standby, major incident",
    "high availability, scalability, large scale: uptime, million requests, million users, per second, failover, "
    "downtime, cluster, replica, peak",
    "computer science: informatics, software engineering, information technology, computer engineering",
)
