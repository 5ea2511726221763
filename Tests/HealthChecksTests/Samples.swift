import CivilTime

/// Feeds in the shapes in which their makers publish them.
enum Samples {
  /// While mail is down, screen sharing stutters, and two services are on their way back.
  static let now = Instant(secondsSince1970: 1_741_137_600)

  static let graph = #"""
    {
     "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#admin/serviceAnnouncement/healthOverviews(issues())",
     "value": [
      {
       "service": "Exchange Online",
       "status": "serviceInterruption",
       "id": "Exchange",
       "issues": [
        {
         "startDateTime": "2025-03-04T23:35:00Z",
         "endDateTime": null,
         "lastModifiedDateTime": "2025-03-05T01:12:44.213Z",
         "title": "Users may be unable to send or receive email messages through Exchange Online",
         "id": "EX482913",
         "impactDescription": "Users may be unable to send or receive email messages using any connection method.",
         "classification": "incident",
         "origin": "microsoft",
         "status": "serviceInterruption",
         "service": "Exchange Online",
         "feature": "E-Mail and calendar access",
         "featureGroup": "E-Mail and calendar access",
         "isResolved": false,
         "details": [
          {
           "name": "NotifyInApp",
           "value": "True"
          }
         ],
         "posts": [
          {
           "createdDateTime": "2025-03-04T23:58:10.91Z",
           "postType": "regular",
           "description": {
            "contentType": "html",
            "content": "Title: Users may be unable to send or receive email<br><br>Current status: We're investigating a potential issue.<br>Next update by: Wednesday, March 5, 2025, at 1:30 AM UTC"
           }
          },
          {
           "createdDateTime": "2025-03-05T01:12:44.2Z",
           "postType": "quick",
           "description": {
            "contentType": "html",
            "content": "A portion of mailbox infrastructure in Japan is not processing requests. We're rebalancing traffic."
           }
          }
         ]
        },
        {
         "startDateTime": "2025-02-20T08:00:00Z",
         "endDateTime": "2025-02-21T16:20:00Z",
         "lastModifiedDateTime": "2025-02-24T09:00:00Z",
         "title": "Some users' mobile devices may not have synchronized mail",
         "id": "EX479120",
         "impactDescription": "Affected users' mail was delayed on mobile devices.",
         "classification": "advisory",
         "origin": "microsoft",
         "status": "postIncidentReviewPublished",
         "service": "Exchange Online",
         "feature": "Mobile access",
         "featureGroup": "E-Mail and calendar access",
         "isResolved": true,
         "details": [],
         "posts": []
        }
       ]
      },
      {
       "service": "Microsoft Teams",
       "status": "ServiceDegradation",
       "id": "microsoftteams",
       "issues": [
        {
         "startDateTime": "2025-03-05T00:10:00Z",
         "endDateTime": null,
         "lastModifiedDateTime": "2025-03-05T00:40:00Z",
         "title": "Some users may see intermittent freezing while screen sharing",
         "id": "TM733410",
         "impactDescription": "Users may notice that shared content stops updating for several seconds.",
         "classification": "Advisory",
         "origin": "Microsoft",
         "status": "ServiceDegradation",
         "service": "Microsoft Teams",
         "feature": "Audio and Video",
         "featureGroup": "Teams Components",
         "isResolved": false,
         "details": [],
         "posts": []
        }
       ]
      },
      {
       "service": "SharePoint Online",
       "status": "serviceOperational",
       "id": "SharePoint",
       "issues": []
      },
      {
       "service": "Microsoft Intune",
       "status": "extendedRecovery",
       "id": "Intune",
       "issues": []
      },
      {
       "service": "Dynamics 365 Apps",
       "status": "serviceRestored",
       "id": "DynamicsCRM",
       "issues": []
      }
     ]
    }
    """#

  static let statuspage = #"""
    {
     "page": {
      "id": "k4x7h2pq9zrm",
      "name": "Fabrikam Cloud (CSP) Status",
      "url": "https://status.fabrikam.example",
      "time_zone": "Asia/Tokyo",
      "updated_at": "2025-03-05T10:21:07.114+09:00"
     },
     "components": [
      {
       "id": "g0rp8m365aaa",
       "name": "Microsoft 365",
       "status": "partial_outage",
       "created_at": "2023-04-01T09:00:00.000+09:00",
       "updated_at": "2025-03-05T10:05:00.000+09:00",
       "position": 1,
       "description": null,
       "showcase": false,
       "start_date": null,
       "group_id": null,
       "page_id": "k4x7h2pq9zrm",
       "group": true,
       "only_show_if_degraded": false,
       "components": [
        "c0exch8nlne1",
        "c0teams4p2x7"
       ]
      },
      {
       "id": "c0exch8nlne1",
       "name": "Exchange Online",
       "status": "major_outage",
       "created_at": "2023-04-01T09:00:00.000+09:00",
       "updated_at": "2025-03-05T10:05:00.000+09:00",
       "position": 1,
       "description": "Mail and calendar",
       "showcase": true,
       "start_date": "2023-04-01",
       "group_id": "g0rp8m365aaa",
       "page_id": "k4x7h2pq9zrm",
       "group": false,
       "only_show_if_degraded": false
      },
      {
       "id": "c0teams4p2x7",
       "name": "Microsoft Teams",
       "status": "operational",
       "created_at": "2023-04-01T09:00:00.000+09:00",
       "updated_at": "2025-03-01T08:00:00.000+09:00",
       "position": 2,
       "description": null,
       "showcase": true,
       "start_date": "2023-04-01",
       "group_id": "g0rp8m365aaa",
       "page_id": "k4x7h2pq9zrm",
       "group": false,
       "only_show_if_degraded": false
      },
      {
       "id": "c0azr8jpe2k5",
       "name": "Azure - Japan East",
       "status": "under_maintenance",
       "created_at": "2023-04-01T09:00:00.000+09:00",
       "updated_at": "2025-03-05T10:00:00.000+09:00",
       "position": 2,
       "description": null,
       "showcase": true,
       "start_date": "2023-04-01",
       "group_id": null,
       "page_id": "k4x7h2pq9zrm",
       "group": false,
       "only_show_if_degraded": false
      }
     ],
     "incidents": [
      {
       "id": "n7t2v9xw1qks",
       "name": "Exchange Online mail flow interruption (Microsoft EX482913)",
       "status": "identified",
       "created_at": "2025-03-05T09:10:00.000+09:00",
       "updated_at": "2025-03-05T10:05:00.000+09:00",
       "monitoring_at": null,
       "resolved_at": null,
       "impact": "critical",
       "shortlink": "https://stspg.io/xxxxxxxx",
       "started_at": "2025-03-05T08:35:00.000+09:00",
       "page_id": "k4x7h2pq9zrm",
       "incident_updates": [
        {
         "id": "u2m8c4zz7a1b",
         "status": "identified",
         "body": "Microsoft has identified affected infrastructure in Japan. Next update 11:00 JST.",
         "incident_id": "n7t2v9xw1qks",
         "created_at": "2025-03-05T10:05:00.000+09:00",
         "updated_at": "2025-03-05T10:05:00.000+09:00",
         "display_at": "2025-03-05T10:05:00.000+09:00",
         "affected_components": [
          {
           "code": "c0exch8nlne1",
           "name": "Microsoft 365 - Exchange Online",
           "old_status": "degraded_performance",
           "new_status": "major_outage"
          }
         ],
         "deliver_notifications": true,
         "custom_tweet": null,
         "tweet_id": null
        },
        {
         "id": "u1k3d9yy5b2c",
         "status": "investigating",
         "body": "We are looking into reports of undelivered mail.",
         "incident_id": "n7t2v9xw1qks",
         "created_at": "2025-03-05T09:10:00.000+09:00",
         "updated_at": "2025-03-05T09:10:00.000+09:00",
         "display_at": "2025-03-05T09:10:00.000+09:00",
         "affected_components": null,
         "deliver_notifications": true,
         "custom_tweet": null,
         "tweet_id": null
        }
       ],
       "components": [
        {
         "id": "c0exch8nlne1",
         "name": "Exchange Online",
         "status": "major_outage",
         "created_at": "2023-04-01T09:00:00.000+09:00",
         "updated_at": "2025-03-05T10:05:00.000+09:00",
         "position": 1,
         "description": "Mail and calendar",
         "showcase": true,
         "start_date": "2023-04-01",
         "group_id": "g0rp8m365aaa",
         "page_id": "k4x7h2pq9zrm",
         "group": false,
         "only_show_if_degraded": false
        }
       ]
      }
     ],
     "scheduled_maintenances": [
      {
       "id": "m5a1q8rr3c4d",
       "name": "Azure Japan East - VPN gateway maintenance",
       "status": "in_progress",
       "created_at": "2025-02-28T12:00:00.000+09:00",
       "updated_at": "2025-03-05T10:00:00.000+09:00",
       "monitoring_at": null,
       "resolved_at": null,
       "impact": "maintenance",
       "shortlink": "https://stspg.io/yyyyyyyy",
       "started_at": "2025-02-28T12:00:00.000+09:00",
       "page_id": "k4x7h2pq9zrm",
       "incident_updates": [],
       "components": [],
       "scheduled_for": "2025-03-05T10:00:00.000+09:00",
       "scheduled_until": "2025-03-05T12:00:00.000+09:00"
      }
     ],
     "status": {
      "indicator": "critical",
      "description": "Partial System Outage"
     }
    }
    """#
}
